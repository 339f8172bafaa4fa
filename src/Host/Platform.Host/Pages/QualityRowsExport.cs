using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Quality;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>The records behind a number of the board as a workbook, as filtered.</summary>
internal sealed class QualityRowsExport : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/quality/rows/export",
        async (HttpRequest http, Here here, IMediator mediator, CancellationToken ct) =>
        {
            var filter = QualityAsked.Filter(UrlQuery.Parse(http.Path + http.QueryString));
            var rows = await mediator.Send(new FindQualityRows(filter, PageOf.All("")), ct);
            var names = (await here.Areas()).ToDictionary(a => a.Id, a => a.Name);
            return Workbook.Of("数据问题清单", here.Today, Columns(names), rows);
        }).Permission(HousePermissions.Quality);

    private static ExportColumn<QualityRow>[] Columns(IReadOnlyDictionary<int, string> areas) =>
    [
        new("县（市、区）", ExportKind.Text, r => areas.GetValueOrDefault(r.AreaId, ""), 18),
        new("类型", ExportKind.Text, r => r.Kind, 14),
        new("记录", ExportKind.Text, r => r.Label, 36),
        new("类别", ExportKind.Text, r => r.Check.Class.Title(), 18),
        new("问题", ExportKind.Text, r => r.Check.Title, 36),
        new("现值", ExportKind.Text, r => r.Detail, 40),
        new("怎么改", ExportKind.Text, r => r.Check.Mend, 50),
    ];
}
