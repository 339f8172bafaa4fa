using Microsoft.EntityFrameworkCore;
using Platform.Rectification.Data;

namespace Platform.Rectification.Problems;

/// <summary>Keeps a problem's families by difference: only those who came or went are written.</summary>
internal static class ProblemFamilies
{
    /// <summary>Brings the families of a problem in line; saved by the pipeline.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="isNew">Whether it was opened just now, so that none can be stored.</param>
    /// <param name="now">The families that it concerns now.</param>
    /// <param name="complete">False where not every number could be read: then none is taken away.</param>
    /// <returns>How many it concerns, each once.</returns>
    public static async Task<int> Keep(
        RectificationDb db, Problem problem, bool isNew, IReadOnlySet<Guid> now, bool complete, CancellationToken ct)
    {
        var stored = isNew
            ? []
            : await db.Households.IgnoreQueryFilters(["removed"]).AsNoTracking()
                .Where(h => h.AreaId == problem.AreaId && h.ProblemId == problem.Id).ToDictionaryAsync(h => h.HouseholdId, ct);
        db.Households.AddRange(now.Where(id => !stored.ContainsKey(id))
            .Select(id => new ProblemHousehold { AreaId = problem.AreaId, ProblemId = problem.Id, HouseholdId = id }));
        var kept = 0;
        foreach (var (id, family) in stored)
        {
            var gone = complete ? !now.Contains(id) : family.Removed && !now.Contains(id);
            if (!gone && !now.Contains(id)) kept++;
            if (family.Removed == gone) continue;
            db.Attach(family);
            family.Removed = gone;
        }
        return now.Count + kept;
    }

    /// <summary>The families that a part answers for, whether a number names them now or not; null where it names none, so that it answers for the whole project.</summary>
    public static async Task<IReadOnlySet<Guid>?> Assigned(RectificationDb db, Problem part, CancellationToken ct)
    {
        var ids = await db.Households.IgnoreQueryFilters(["removed"]).AsNoTracking().Where(h => h.AreaId == part.AreaId && h.ProblemId == part.Id).Select(h => h.HouseholdId).ToListAsync(ct);
        return ids.Count > 0 ? ids.ToHashSet() : null;
    }
}
