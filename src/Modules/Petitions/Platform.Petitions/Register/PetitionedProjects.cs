using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Gates;
using Platform.Petitions.Data;
using Platform.Projects.Contracts;

namespace Platform.Petitions.Register;

/// <summary>A project that a petition concerns is not removed.</summary>
internal sealed class PetitionedProjects(PetitionsDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Projects;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Petitions.AsNoTracking().Where(p => p.AreaId == areaId && p.ProjectId != null && ids.Contains(p.ProjectId.Value)).GroupBy(p => p.ProjectId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"涉及 {g.Count} 件信访事项", ct);
}
