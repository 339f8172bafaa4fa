using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Kernel.Figures;
using Platform.Kernel.Requests;

namespace Platform.Housing.Estates;

/// <summary>The buildings of an area that were delivered late, or are late and not delivered, as of a day; in the county's order.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="AsOf">The day.</param>
public sealed record LateBuildings(int AreaId, DateOnly AsOf) : IQuery<IReadOnlyList<LateBuilding>>;

/// <summary>A late building.</summary>
/// <param name="Estate">安置小区.</param>
/// <param name="Building">楼栋.</param>
/// <param name="PlannedHandover">The planned delivery.</param>
/// <param name="ActualHandover">The delivery; null while there is none by the day.</param>
/// <param name="LateDays">Days from the one to the other, or to the day asked for.</param>
public sealed record LateBuilding(string Estate, string Building, DateOnly PlannedHandover, DateOnly? ActualHandover, int LateDays);

internal sealed class LateBuildingsHandler(HousingDb db) : IRequestHandler<LateBuildings, IReadOnlyList<LateBuilding>>
{
    public async Task<IReadOnlyList<LateBuilding>> Handle(LateBuildings request, CancellationToken cancellationToken)
    {
        var day = request.AsOf;
        var planned = await db.Buildings.AsNoTracking()
            .Where(b => b.AreaId == request.AreaId && b.PlannedDelivery != null && b.PlannedDelivery < day)
            .OrderBy(b => b.Order).ThenBy(b => b.Key)
            .ToListAsync(cancellationToken);
        return [.. planned.Where(b => b.LateDays(day) > 0).Select(b => new LateBuilding(
            b.Estate, b.Name, b.PlannedDelivery!.Value, b.DeliveredOn <= day ? b.DeliveredOn : null, b.LateDays(day)))];
    }
}

internal sealed class LateBuildingsTally(IMediator mediator) : ITallyList
{
    public string Name => "lateBuildings";

    public async Task<IReadOnlyList<object>> Read(int areaId, DateOnly asOf, CancellationToken ct) =>
        [.. await mediator.Send(new LateBuildings(areaId, asOf), ct)];
}
