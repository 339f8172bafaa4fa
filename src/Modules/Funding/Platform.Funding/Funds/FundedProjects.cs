using Microsoft.EntityFrameworkCore;
using Platform.Funding.Data;
using Platform.Kernel.Gates;
using Platform.Projects.Contracts;

namespace Platform.Funding.Funds;

/// <summary>A project for which money arrived is not removed.</summary>
internal sealed class FundedProjects(FundingDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Projects;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Funds.AsNoTracking().Where(f => f.AreaId == areaId && ids.Contains(f.ProjectId)).GroupBy(f => f.ProjectId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"已有 {g.Count} 笔补偿资金", ct);
}
