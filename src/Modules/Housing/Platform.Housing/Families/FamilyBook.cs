using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Projects.Contracts;

namespace Platform.Housing.Families;

/// <summary>The families of an area that are owed a flat or were given one.</summary>
internal static class FamilyBook
{
    /// <summary>Reads them as of a day: agreements signed later, moves, choices and handovers after it did not happen yet.</summary>
    public static async Task<List<Family>> Read(HousingDb db, IMediator mediator, int areaId, DateOnly asOf, CancellationToken ct)
    {
        var households = (await mediator.Send(new HouseholdsOf(areaId), ct)).Or([]);
        var owed = (await db.Entitlements.AsNoTracking().Where(e => e.AreaId == areaId).ToListAsync(ct))
            .GroupBy(e => e.HouseholdId).ToDictionary(g => g.Key, g => g.First());
        var given = await db.Flats.AsNoTracking().Where(f => f.AreaId == areaId && f.HouseholdId != null)
            .GroupBy(f => f.HouseholdId!.Value)
            .Select(g => new { g.Key, Flats = g.Count(f => f.ChosenOn == null || f.ChosenOn <= asOf), HandedOver = g.Min(f => f.HandedOverOn) })
            .ToDictionaryAsync(g => g.Key, ct);

        var families = new List<Family>();
        foreach (var household in households.Where(h => h.SignedOn is null || h.SignedOn <= asOf))
        {
            var entitlement = owed.GetValueOrDefault(household.Id);
            var flats = given.GetValueOrDefault(household.Id);
            if (entitlement is not { FlatsDue: > 0 } && flats is null) continue;
            var moved = By(household.MovedOn, asOf);
            families.Add(new(
                areaId, household, entitlement?.FlatsDue ?? 0, flats?.Flats ?? 0, entitlement?.Estate ?? "", entitlement?.Flats ?? "",
                moved, household.TermMonths is { } months ? moved?.AddMonths(months) : null,
                By(entitlement?.HandedOverOn ?? flats?.HandedOver, asOf)));
        }

        return families;
    }

    private static DateOnly? By(DateOnly? day, DateOnly asOf) => day <= asOf ? day : null;
}
