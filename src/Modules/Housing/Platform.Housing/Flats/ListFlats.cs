using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Housing.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Housing.Flats;

/// <summary>The flats of the caller's areas, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
public sealed record ListFlats(ListingQuery Page, int? AreaId = null) : IQuery<Listing<FlatItem>>;

/// <summary>A flat as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="BuildingId">Its building, of <c>GET /api/housing/buildings</c>.</param>
/// <param name="Estate">安置小区.</param>
/// <param name="Building">楼栋.</param>
/// <param name="Unit">单元.</param>
/// <param name="Room">房号.</param>
/// <param name="Layout">户型.</param>
/// <param name="AreaDm2">建筑面积, 0.01㎡.</param>
/// <param name="ProjectId">定向项目; null for none.</param>
/// <param name="HouseholdId">The family that it is allocated to; null while it is not.</param>
/// <param name="ChosenOn">选房日期.</param>
/// <param name="HandedOverOn">交房日期.</param>
/// <param name="Version">Its ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
public sealed record FlatItem(
    Guid Id, int AreaId, Guid BuildingId, string Estate, string Building, string Unit, string Room, string Layout, long? AreaDm2,
    Guid? ProjectId, Guid? HouseholdId, DateOnly? ChosenOn, DateOnly? HandedOverOn, long Version, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListFlatsHandler(HousingDb db, TimeProvider clock) : IRequestHandler<ListFlats, Listing<FlatItem>>
{
    private static readonly Changes<HousingDb, Flat, FlatItem> Items = new((d, f) => new FlatItem(
        f.Id, f.AreaId, f.BuildingId,
        d.Buildings.Where(b => b.AreaId == f.AreaId && b.Id == f.BuildingId).Select(b => b.Estate).First(),
        d.Buildings.Where(b => b.AreaId == f.AreaId && b.Id == f.BuildingId).Select(b => b.Name).First(),
        f.Unit, f.Room, f.Layout, f.AreaDm2, f.ProjectId, f.HouseholdId, f.ChosenOn, f.HandedOverOn, f.Version, f.Removed, f.ChangedAt));

    public Task<Listing<FlatItem>> Handle(ListFlats request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class ListFlatsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListFlats(page, areaId), ct))
            .Permission(HousingModule.View);
}
