using MediatR;
using Platform.Kernel.Areas;
using Platform.Kernel.Audit;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>审计记录 as a workbook, as filtered.</summary>
internal sealed class AuditExport : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/audit/export",
        async (HttpRequest http, Here here, AreaMap areas, RecordTitles titles, IMediator mediator, CancellationToken ct) =>
        {
            var filter = AuditAsked.From(UrlQuery.Parse(http.Path + http.QueryString));
            var page = await mediator.Send(new ListAudit(PageOf.All(""), filter), ct);
            var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
            return Workbook.Of("审计记录", here.Today, Columns(names, titles), page);
        }).Permission(HousePermissions.Audit);

    private static ExportColumn<AuditEntry>[] Columns(IReadOnlyDictionary<int, string> areas, RecordTitles titles) =>
    [
        new("地区", ExportKind.Text, e => areas.GetValueOrDefault(e.AreaId, "全局"), 20),
        new("编号", ExportKind.Count, e => e.Sequence),
        new("时间", ExportKind.Text, e => Formats.Instant(new(e.At)), 20),
        new("操作人", ExportKind.Text, e => e.By),
        new("代谁办理", ExportKind.Text, e => e.For),
        new("记录", ExportKind.Text, titles.Of, 24),
        new("主键", ExportKind.Text, e => e.Key, 44),
        new("动作", ExportKind.Text, e => AuditAsked.Say(e.Action)),
        new("改前", ExportKind.Text, e => e.Before, 40),
        new("改后", ExportKind.Text, e => e.After, 40),
        new("哈希", ExportKind.Text, e => e.Hash, 66),
    ];
}
