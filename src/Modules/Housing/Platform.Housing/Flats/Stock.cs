using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;

namespace Platform.Housing.Flats;

/// <summary>The flats of one building for one project, counted as of a day.</summary>
/// <param name="BuildingId">The building.</param>
/// <param name="ProjectId">The project they are meant for; null for none.</param>
/// <param name="Flats">All of them.</param>
/// <param name="Allocated">Allocated to a known family, unless chosen after the day.</param>
/// <param name="HandedOver">Handed over by the day.</param>
internal sealed record FlatCount(Guid BuildingId, Guid? ProjectId, int Flats, int Allocated, int HandedOver);

internal static class Stock
{
    /// <summary>Counts the flats in the database; of one area, or of all that the caller may see.</summary>
    public static Task<List<FlatCount>> Count(HousingDb db, int? areaId, DateOnly asOf, CancellationToken ct) =>
        db.Flats.AsNoTracking().Where(f => areaId == null || f.AreaId == areaId)
            .GroupBy(f => new { f.BuildingId, f.ProjectId })
            .Select(g => new FlatCount(
                g.Key.BuildingId, g.Key.ProjectId, g.Count(),
                g.Count(f => f.HouseholdId != null && (f.ChosenOn == null || f.ChosenOn <= asOf)),
                g.Count(f => f.HandedOverOn != null && f.HandedOverOn <= asOf)))
            .ToListAsync(ct);
}
