using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Quality;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>数据质量 as a workbook: every check of every area of the page.</summary>
internal sealed class QualityExport : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/quality/export",
        async (HttpRequest http, Here here, IMediator mediator, CancellationToken ct) =>
        {
            var asked = QualityAsked.Area(UrlQuery.Parse(http.Path + http.QueryString));
            var names = (await here.Areas()).Where(a => asked is null || a.Id == asked).ToDictionary(a => a.Id, a => a.Name);
            if (names.Count == 0) throw Problem.NotFound();
            var boards = (await mediator.Send(new ReadQuality(asked), ct)).Where(b => names.ContainsKey(b.AreaId));
            var lines = boards.SelectMany(b => b.Kinds.SelectMany(k => k.Counts.Select(c => new Line(names[b.AreaId], k.Title, c))));
            return Workbook.Of("数据质量", here.Today, Columns, lines);
        }).Permission(HousePermissions.Quality);

    private static readonly ExportColumn<Line>[] Columns =
    [
        new("县（市、区）", ExportKind.Text, l => l.Area, 18),
        new("记录", ExportKind.Text, l => l.Kind, 14),
        new("类别", ExportKind.Text, l => l.Count.Check.Counts ? l.Count.Check.Class.Title() : "选填", 18),
        new("检查项", ExportKind.Text, l => l.Count.Check.Title, 40),
        new("程度", ExportKind.Text, l => l.Count.Check.Grave ? "影响统计" : "一般"),
        new("查出", ExportKind.Count, l => l.Count.Found),
        new("检查数", ExportKind.Count, l => l.Count.Of),
        new("占比", ExportKind.Text, l => Formats.Percent(l.Count.Found, l.Count.Of)),
        new("怎么改", ExportKind.Text, l => l.Count.Check.Mend, 50),
    ];

    private sealed record Line(string Area, string Kind, QualityCount Count);
}
