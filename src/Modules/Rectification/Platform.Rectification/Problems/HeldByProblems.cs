using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Gates;
using Platform.Projects.Contracts;
using Platform.Rectification.Data;

namespace Platform.Rectification.Problems;

/// <summary>A family that a problem of the ledger names is not removed.</summary>
internal sealed class ProblemFamiliesHeld(RectificationDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Households;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Households.AsNoTracking().Where(h => h.AreaId == areaId && ids.Contains(h.HouseholdId)).GroupBy(h => h.HouseholdId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"列入 {g.Count} 个问题", ct);
}

/// <summary>A project with a problem in the ledger is not removed.</summary>
internal sealed class ProblemProjectsHeld(RectificationDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Projects;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Problems.AsNoTracking().Where(p => p.AreaId == areaId && ids.Contains(p.ProjectId)).GroupBy(p => p.ProjectId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"有 {g.Count} 个问题在台账中", ct);
}
