using Microsoft.EntityFrameworkCore;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Households;
using Platform.Projects.Inventory;

namespace Platform.Projects.Figures;

/// <summary>Reads the sums of an area in the database, whatever the number of households.</summary>
internal static class ReadTally
{
    public static async Task<IReadOnlyDictionary<ProjectClass, int>> Classes(IQueryable<Project> begun, DateOnly day, CancellationToken ct)
    {
        var counts = new Dictionary<ProjectClass, int>();
        foreach (var kind in Enum.GetValues<ProjectClass>())
            counts[kind] = await begun.Of(kind, day).CountAsync(ct);
        return counts;
    }

    public static Task<HouseholdTally> Households(ProjectsDb db, int areaId, DateOnly day, CancellationToken ct)
    {
        var begun = db.Projects.Begun(day).Where(p => p.AreaId == areaId).Select(p => p.Id);
        return Of(db.Households.Where(h => h.AreaId == areaId && begun.Contains(h.ProjectId)), day, ct);
    }

    /// <summary>Some households in blocks, by one query.</summary>
    public static async Task<HouseholdTally> Of(IQueryable<Household> households, DateOnly day, CancellationToken ct)
    {
        var blocks = await households.AsNoTracking()
            .GroupBy(h => new { Signed = h.Signed && (h.SignedOn == null || h.SignedOn <= day), h.Mode })
            .Select(g => new { g.Key.Signed, g.Key.Mode, Count = g.Count(), Area = g.Sum(h => h.AreaDm2) })
            .ToListAsync(ct);
        return new([.. blocks.Select(b => new HouseholdBlock(b.Signed, b.Mode, b.Count, b.Area))]);
    }

    public static async Task<StatedSums> Stated(ProjectsDb db, int areaId, DateOnly day, CancellationToken ct)
    {
        var totals = await db.StatedTotals.AsNoTracking().Where(t => t.AreaId == areaId).ToDictionaryAsync(t => t.Column, t => t.Value, ct);
        var rows = await db.Projects.AsNoTracking().Begun(day).Where(p => p.AreaId == areaId)
            .Select(p => new { p.StatedHouseholds, p.StatedAreaDm2, p.CorrectedAreaDm2, p.StatedCash, p.StatedVoucher }).ToListAsync(ct);
        return new(
            Sum(rows.Select(r => (long?)r.StatedHouseholds)), totals.TryGetValue("households", out var families) ? families : null,
            Sum(rows.Select(r => r.StatedAreaDm2)), Sum(rows.Select(r => r.CorrectedAreaDm2)),
            totals.TryGetValue(SurveyKeys.Area, out var area) ? area : null,
            Sum(rows.Select(r => (long?)r.StatedCash)), Sum(rows.Select(r => (long?)r.StatedVoucher)));
    }

    // Nothing stated is not the same as zero stated.
    private static long? Sum(IEnumerable<long?> values)
    {
        long[] stated = [.. values.OfType<long>()];
        return stated.Length == 0 ? null : stated.Sum();
    }
}
