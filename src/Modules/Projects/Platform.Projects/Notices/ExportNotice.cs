using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Projects.Figures;
using Platform.Projects.Households;

namespace Platform.Projects.Notices;

/// <summary>分户公示 as a workbook.</summary>
internal sealed class ExportNotice : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/{id:guid}/notice/export",
        async (Guid id, IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            var notice = await mediator.Send(new FindNotice(id, PageOf.All("")), ct);
            return Workbook.Of("分户补偿情况公示表", clock.Today(), Columns, notice.Rows);
        }).Permission(ProjectsModule.Notice);

    private static readonly ExportColumn<NoticeRow>[] Columns =
    [
        new("户编号", ExportKind.Text, r => r.Code),
        new("被征收人", ExportKind.Text, r => r.Name),
        new("房屋坐落（到楼栋）", ExportKind.Text, r => r.Address, 32),
        new("征收面积（㎡）", ExportKind.Area, r => r.AreaDm2, 16),
        new("其中有证（㎡）", ExportKind.Area, r => r.RegisteredDm2, 16),
        new("未登记合法（㎡）", ExportKind.Area, r => r.UnregisteredDm2, 16),
        new("补偿方式", ExportKind.Text, r => HouseholdWords.Of(r.Mode), 18),
        new("补偿金额（元）", ExportKind.Money, r => r.CompensationFen, 16),
        new("过渡方式", ExportKind.Text, r => r.Turnover ? "周转房" : null),
        new("过渡期限（月）", ExportKind.Count, r => r.TermMonths),
        new("签约日期", ExportKind.Date, r => r.SignedOn),
    ];
}
