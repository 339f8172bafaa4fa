using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Housing.Lists;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Housing.Estates;

/// <summary>The list of buildings as filtered, as a workbook.</summary>
internal sealed class ExportBuildings : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/export", Answer).Permission(HousingModule.View);

    private static async Task<IResult> Answer(HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var asked = Asked.From(UrlQuery.Parse(request.GetEncodedPathAndQuery()), clock).Whole();
        var found = await mediator.Send(new FindBuildings(asked), ct);
        var places = await mediator.Send(new ReadPlaces(asked.AreaId), ct);
        return Workbook.Of("安置小区和楼栋", asked.AsOf, Columns(places), found.Rows);
    }

    private static ExportColumn<BuildingRow>[] Columns(Places places) =>
    [
        new("县（市、区）", ExportKind.Text, r => places.County(r.Building.AreaId)),
        new("安置小区", ExportKind.Text, r => r.Building.Estate, 20),
        new("楼栋", ExportKind.Text, r => r.Building.Name),
        new("定向项目", ExportKind.Text, r => places.Project(r.Building.ProjectId), 36),
        new("总层数", ExportKind.Count, r => r.Building.Floors),
        new("计划开工", ExportKind.Date, r => r.Building.PlannedStart),
        new("实际开工", ExportKind.Date, r => r.Building.StartedOn),
        new("计划封顶", ExportKind.Date, r => r.Building.PlannedTop),
        new("实际封顶", ExportKind.Date, r => r.Building.ToppedOn),
        new("计划竣工", ExportKind.Date, r => r.Building.PlannedBuilt),
        new("实际竣工", ExportKind.Date, r => r.Building.BuiltOn),
        new("计划交付", ExportKind.Date, r => r.Building.PlannedDelivery),
        new("实际交付", ExportKind.Date, r => r.Building.DeliveredOn),
        new("阶段", ExportKind.Text, r => r.Stage.Title()),
        new("建设进度", ExportKind.Text, r => r.Building.Progress, 24),
        new("逾期天数", ExportKind.Count, r => r.LateDays > 0 ? r.LateDays : null),
        new("套数", ExportKind.Count, r => r.Flats),
        new("已分配", ExportKind.Count, r => r.Allocated),
        new("已交房", ExportKind.Count, r => r.HandedOver),
    ];
}
