using MediatR;
using Platform.Kernel.Approvals;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>审批 as a workbook, as filtered.</summary>
internal sealed class ApprovalsExport : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/approvals/export",
        async (HttpRequest http, Here here, AreaMap areas, ApprovalKinds kinds, IMediator mediator, CancellationToken ct) =>
        {
            var asked = ApprovalsAsked.From(UrlQuery.Parse(http.Path + http.QueryString));
            var found = await mediator.Send(asked.Whole(), ct);
            var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
            return Workbook.Of("审批", here.Today, Columns(names, kinds, here.Today), found.Rows);
        }).Permission(HousePermissions.Approvals);

    private static ExportColumn<Approval>[] Columns(IReadOnlyDictionary<int, string> areas, ApprovalKinds kinds, DateOnly today) =>
    [
        new("编号", ExportKind.Text, a => a.Number, 20),
        new("地区", ExportKind.Text, a => areas.GetValueOrDefault(a.AreaId), 18),
        new("审批事项", ExportKind.Text, a => kinds.Title(a.Kind), 24),
        new("标题", ExportKind.Text, a => a.Title, 40),
        new("理由", ExportKind.Text, a => a.Reason, 40),
        new("申请人", ExportKind.Text, a => a.ByName),
        new("申请时间", ExportKind.Text, a => Formats.Instant(new(a.At)), 18),
        new("有效期至", ExportKind.Date, a => a.ExpiresOn),
        new("状态", ExportKind.Text, a => ApprovalWords.Title(a.StateOn(today))),
        new("审批人", ExportKind.Text, a => a.DecidedName),
        new("审批时间", ExportKind.Text, a => a.DecidedAt is { } at ? Formats.Instant(new(at)) : "", 18),
        new("审批意见", ExportKind.Text, a => a.Opinion, 30),
        new("使用时间", ExportKind.Text, a => a.UsedAt is { } at ? Formats.Instant(new(at)) : "", 18),
    ];
}
