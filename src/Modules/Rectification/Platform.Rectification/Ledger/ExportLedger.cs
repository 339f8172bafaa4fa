using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification.Ledger;

/// <summary>The ledger as filtered, as a workbook.</summary>
internal sealed class ExportLedger : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/export", Write).Permission(RectificationModule.View);

    private static async Task<IResult> Write(
        HttpRequest request, IMediator mediator, AreaMap areas, Caller caller, AreaScope scope, TimeProvider clock, CancellationToken ct)
    {
        var url = UrlQuery.Parse(request.Path + request.QueryString);
        var filter = LedgerFilter.From(url, Formats.DayOf(clock.GetUtcNow()));
        var rows = await mediator.Send(new FindProblems(filter, PageOf.All(url["sort"] ?? "")), ct);
        var counties = await Counties.Read(areas, caller, scope, "rectification");
        return Workbook.Of("问题台账", filter.Today, Columns(counties.Names, filter.Today), rows);
    }

    private static ExportColumn<LedgerRow>[] Columns(IReadOnlyDictionary<int, string> areas, DateOnly today) =>
    [
        new("县（市、区）", ExportKind.Text, r => areas.GetValueOrDefault(r.AreaId)),
        new("编号", ExportKind.Text, r => r.Number, 20),
        new("项目", ExportKind.Text, r => r.Project, 40),
        new("问题类别", ExportKind.Text, r => r.ClassTitle, 24),
        new("起因（由哪个数字发现）", ExportKind.Text, r => r.Opening.Line, 44),
        new("依据", ExportKind.Text, r => r.Opening.Source, 36),
        new("涉及户数", ExportKind.Count, r => r.Households),
        new("涉及金额（元）", ExportKind.Money, r => r.MoneyFen, 18),
        new("超期天数", ExportKind.Count, r => r.OverdueDays(today)),
        new("发现日期", ExportKind.Date, r => r.OpenedOn),
        new("责任领导", ExportKind.Text, r => r.Leader),
        new("责任部门", ExportKind.Text, r => DepartmentWords.Of(r.Departments, r.Department), 24),
        new("责任部门出处", ExportKind.Text, r => DepartmentWords.Source(r.Departments, r.Department), 14),
        new("责任人", ExportKind.Text, r => r.Officer),
        new("化解时限", ExportKind.Date, r => r.Deadline),
        new("状态", ExportKind.Text, r => r.State.Title(), 16),
        new("数字恢复正常", ExportKind.Date, r => r.HealthySince),
        new("提请协调日期", ExportKind.Date, r => r.HelpSince),
        new("重点", ExportKind.Text, r => r.Important ? "是" : ""),
        new("难点", ExportKind.Text, r => r.Hard ? "是" : ""),
    ];
}
