using MediatR;
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
        async (int? area, string? q, Here here, IMediator mediator, CancellationToken ct) =>
        {
            var page = await mediator.Send(new ListAudit(PageOf.All(""), area, q), ct);
            return Workbook.Of("审计记录", here.Today, Columns, page);
        }).Permission(HousePermissions.Audit);

    private static readonly ExportColumn<AuditEntry>[] Columns =
    [
        new("地区编号", ExportKind.Count, e => (long)e.AreaId),
        new("编号", ExportKind.Count, e => e.Sequence),
        new("时间", ExportKind.Text, e => Formats.Instant(new(e.At)), 20),
        new("操作人", ExportKind.Text, e => e.By),
        new("代谁办理", ExportKind.Text, e => e.For),
        new("记录", ExportKind.Text, e => $"{e.Word}.{e.Entity}", 24),
        new("主键", ExportKind.Text, e => e.Key, 44),
        new("动作", ExportKind.Text, e => e.Action),
        new("改前", ExportKind.Text, e => e.Before, 40),
        new("改后", ExportKind.Text, e => e.After, 40),
    ];
}
