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

namespace Platform.Projects.Inventory;

/// <summary>The inventory as filtered, as a workbook.</summary>
internal sealed class ExportProjects : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/export", Write).Permission(ProjectsModule.View);

    private static async Task<IResult> Write(
        HttpRequest request, IMediator mediator, AreaMap areas, Caller caller, AreaScope scope, TimeProvider clock, CancellationToken ct)
    {
        var url = UrlQuery.Parse(request.Path + request.QueryString);
        var rows = await mediator.Send(new FindProjects(ProjectFilter.From(url, clock.Today()), PageOf.All(url["sort"] ?? "")), ct);
        var counties = await Counties.Read(areas, caller, scope, "projects");
        return Workbook.Of("征收项目", clock.Today(), Columns(counties.Names), rows);
    }

    private static ExportColumn<ProjectRow>[] Columns(IReadOnlyDictionary<int, string> areas) =>
    [
        new("县（市、区）", ExportKind.Text, r => areas.GetValueOrDefault(r.AreaId)),
        new("项目编号", ExportKind.Text, r => r.Code),
        new("项目名称", ExportKind.Text, r => r.Name, 40),
        new("征收决定文号", ExportKind.Text, r => r.DecisionNo, 20),
        new("征收决定日期", ExportKind.Date, r => r.DecidedOn),
        new("状态", ExportKind.Text, r => StateWords.Of(r.State)),
        new("完成日期", ExportKind.Date, r => r.CompletedOn),
        new("填报户数", ExportKind.Count, r => r.StatedHouseholds),
        new("录入户数", ExportKind.Count, r => r.Households),
        new("已签约户数", ExportKind.Count, r => r.Signed),
        new("填报面积（㎡）", ExportKind.Area, r => r.StatedAreaDm2, 16),
        new("改正后面积（㎡）", ExportKind.Area, r => r.AreaDm2, 16),
        new("各户面积之和（㎡）", ExportKind.Area, r => r.Households > 0 ? r.EnteredAreaDm2 : null, 18),
    ];
}
