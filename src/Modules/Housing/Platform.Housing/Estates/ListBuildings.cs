using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Housing.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Housing.Estates;

/// <summary>The buildings of the caller's areas, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
public sealed record ListBuildings(ListingQuery Page, int? AreaId = null) : IQuery<Listing<BuildingItem>>;

/// <summary>A building as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Estate">安置小区.</param>
/// <param name="Name">楼栋.</param>
/// <param name="ProjectId">定向项目; null for none.</param>
/// <param name="PlannedStart">计划开工.</param>
/// <param name="StartedOn">实际开工.</param>
/// <param name="PlannedTop">计划封顶.</param>
/// <param name="ToppedOn">实际封顶.</param>
/// <param name="PlannedBuilt">计划竣工.</param>
/// <param name="BuiltOn">实际竣工.</param>
/// <param name="PlannedDelivery">计划交付.</param>
/// <param name="DeliveredOn">实际交付.</param>
/// <param name="Progress">建设进度, in the county's words.</param>
/// <param name="Version">Its ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
public sealed record BuildingItem(
    Guid Id, int AreaId, string Estate, string Name, Guid? ProjectId, DateOnly? PlannedStart, DateOnly? StartedOn,
    DateOnly? PlannedTop, DateOnly? ToppedOn, DateOnly? PlannedBuilt, DateOnly? BuiltOn, DateOnly? PlannedDelivery, DateOnly? DeliveredOn,
    string Progress, long Version, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListBuildingsHandler(HousingDb db, TimeProvider clock) : IRequestHandler<ListBuildings, Listing<BuildingItem>>
{
    private static readonly Changes<HousingDb, Building, BuildingItem> Items = new((_, b) => new BuildingItem(
        b.Id, b.AreaId, b.Estate, b.Name, b.ProjectId, b.PlannedStart, b.StartedOn, b.PlannedTop, b.ToppedOn,
        b.PlannedBuilt, b.BuiltOn, b.PlannedDelivery, b.DeliveredOn, b.Progress, b.Version, b.Removed, b.ChangedAt));

    public Task<Listing<BuildingItem>> Handle(ListBuildings request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class ListBuildingsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/buildings", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListBuildings(page, areaId), ct))
            .Permission(HousingModule.View);
}
