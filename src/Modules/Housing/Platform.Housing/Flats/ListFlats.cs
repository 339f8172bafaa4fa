using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
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
    Guid? ProjectId, Guid? HouseholdId, DateOnly? ChosenOn, DateOnly? HandedOverOn, long Version, bool Removed, DateTime ChangedAt);

internal sealed class ListFlatsHandler(HousingDb db, TimeProvider clock) : IRequestHandler<ListFlats, Listing<FlatItem>>
{
    public async Task<Listing<FlatItem>> Handle(ListFlats request, CancellationToken cancellationToken)
    {
        var asOf = clock.GetUtcNow().UtcDateTime;
        var rows = db.Flats.AsNoTracking().Where(f => request.AreaId == null || f.AreaId == request.AreaId).Page(request.Page);
        var items = await rows
            .Join(db.Buildings, f => new { f.AreaId, f.BuildingId }, b => new { b.AreaId, BuildingId = b.Id }, (f, b) => new { f, b })
            .OrderBy(r => r.f.ChangedAt).ThenBy(r => r.f.Id)
            .Select(r => new FlatItem(
                r.f.Id, r.f.AreaId, r.f.BuildingId, r.b.Estate, r.b.Name, r.f.Unit, r.f.Room, r.f.Layout, r.f.AreaDm2,
                r.f.ProjectId, r.f.HouseholdId, r.f.ChosenOn, r.f.HandedOverOn, r.f.Version, r.f.Removed, r.f.ChangedAt))
            .ToListAsync(cancellationToken);
        return items.ToListing(request.Page, asOf, i => (i.ChangedAt, i.Id));
    }
}

internal sealed class ListFlatsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListFlats(page, areaId), ct))
            .Permission(HousingModule.View);
}
