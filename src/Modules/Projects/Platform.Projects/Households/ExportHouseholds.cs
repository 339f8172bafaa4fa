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
using Platform.Projects.Figures;
using Platform.Projects.Inventory;

namespace Platform.Projects.Households;

/// <summary>The households as filtered, as a workbook; identity numbers and telephones are not in it.</summary>
internal sealed class ExportHouseholds : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/households/export", Write).Permission(ProjectsModule.View);

    private static async Task<IResult> Write(
        HttpRequest request, IMediator mediator, AreaMap areas, Caller caller, AreaScope scope, TimeProvider clock, CancellationToken ct)
    {
        var url = UrlQuery.Parse(request.Path + request.QueryString);
        var rows = await mediator.Send(new FindHouseholds(HouseholdFilter.From(url, clock.Today()), PageOf.All(url["sort"] ?? "")), ct);
        var counties = await Counties.Read(areas, caller, scope, "projects");
        return Workbook.Of("被征收户", clock.Today(), Columns(counties.Names), rows);
    }

    private static ExportColumn<HouseholdRow>[] Columns(IReadOnlyDictionary<int, string> areas) =>
    [
        new("县（市、区）", ExportKind.Text, r => areas.GetValueOrDefault(r.AreaId)),
        new("征收项目", ExportKind.Text, r => r.Project, 40),
        new("户编号", ExportKind.Text, r => r.Code),
        new("被征收人", ExportKind.Text, r => r.Name),
        new("征收面积（㎡）", ExportKind.Area, r => r.AreaDm2, 16),
        new("签约状态", ExportKind.Text, r => r.Signed ? "已签约" : "未签约"),
        new("签约日期", ExportKind.Date, r => r.SignedOn),
        new("补偿方式", ExportKind.Text, r => HouseholdWords.Of(r.Mode), 18),
        new("搬迁腾空日期", ExportKind.Date, r => r.MovedOn),
        new("过渡方式", ExportKind.Text, r => r.Turnover ? "周转房" : null),
        new("过渡期限（月）", ExportKind.Count, r => r.TermMonths),
        new("补偿金额（元）", ExportKind.Money, r => r.CompensationFen, 16),
        new("特殊群体", ExportKind.Text, r => r.Groups),
    ];
}
