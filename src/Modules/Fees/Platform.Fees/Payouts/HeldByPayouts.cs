using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Gates;
using Platform.Projects.Contracts;

namespace Platform.Fees.Payouts;

/// <summary>A family that is in a batch is not removed, but for one that was given up before it was sent.</summary>
internal sealed class FamiliesInPayouts(FeesDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Households;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.PayoutLines.AsNoTracking().Where(l => l.AreaId == areaId && l.State != LineState.LeftOut && ids.Contains(l.HouseholdId))
            .Where(l => db.Payouts.Any(p => p.AreaId == areaId && p.Id == l.PayoutId && p.State != PayoutState.Withdrawn))
            .GroupBy(l => l.HouseholdId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"已列入 {g.Count} 个过渡费发放批次", ct);
}

/// <summary>Nor is the project of such a family.</summary>
internal sealed class ProjectsInPayouts(FeesDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Projects;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.PayoutLines.AsNoTracking().Where(l => l.AreaId == areaId && l.State != LineState.LeftOut && ids.Contains(l.ProjectId))
            .Where(l => db.Payouts.Any(p => p.AreaId == areaId && p.Id == l.PayoutId && p.State != PayoutState.Withdrawn))
            .GroupBy(l => l.ProjectId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"已有 {g.Count} 笔过渡费银行代发", ct);
}
