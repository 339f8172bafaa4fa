using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Gates;
using Platform.Projects.Contracts;

namespace Platform.Fees.Intake;

/// <summary>A family that was paid a fee is not removed.</summary>
internal sealed class PaidFamilies(FeesDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Households;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Payments.AsNoTracking().Where(p => p.AreaId == areaId && ids.Contains(p.HouseholdId)).GroupBy(p => p.HouseholdId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"已有 {g.Count} 笔过渡费发放", ct);
}

/// <summary>A project of which a fee was paid is not removed.</summary>
internal sealed class PaidProjects(FeesDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Projects;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Payments.AsNoTracking().Where(p => p.AreaId == areaId && ids.Contains(p.ProjectId)).GroupBy(p => p.ProjectId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"已有 {g.Count} 笔过渡费发放", ct);
}
