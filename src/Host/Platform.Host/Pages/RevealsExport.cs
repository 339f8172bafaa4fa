using MediatR;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Reveals;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>个人信息查看记录 as a workbook, as filtered.</summary>
internal sealed class RevealsExport : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/reveals/export",
        async (HttpRequest http, Here here, AreaMap areas, IMediator mediator, CancellationToken ct) =>
        {
            var rows = await mediator.Send(new ListReveals(PageOf.All(""), RevealsAsked.From(UrlQuery.Parse(http.Path + http.QueryString))), ct);
            var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
            return Workbook.Of("个人信息查看记录", here.Today, Columns(names), rows);
        }).Permission(HousePermissions.Reveals);

    private static ExportColumn<Reveal>[] Columns(IReadOnlyDictionary<int, string> areas) =>
    [
        new("地区", ExportKind.Text, r => areas.GetValueOrDefault(r.AreaId), 18),
        new("时间", ExportKind.Text, r => Formats.Instant(new(r.At)), 18),
        new("查看人", ExportKind.Text, r => r.ByName),
        new("用户名", ExportKind.Text, r => r.By),
        new("代谁查看", ExportKind.Text, r => r.For),
        new("方式", ExportKind.Text, r => RevealWords.Title(r.Way)),
        new("对象", ExportKind.Text, r => r.Record, 36),
        new("内容", ExportKind.Text, r => r.Field, 20),
        new("条数", ExportKind.Count, r => (long)r.Count),
        new("理由", ExportKind.Text, r => r.Reason, 44),
    ];
}
