using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Gates;
using Platform.Projects.Contracts;
using Platform.Projects.Data;

namespace Platform.Projects.Intake;

/// <summary>A project with families left is not removed.</summary>
internal sealed class HeldProjects(ProjectsDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Projects;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Households.AsNoTracking().Where(h => h.AreaId == areaId && ids.Contains(h.ProjectId)).GroupBy(h => h.ProjectId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"还有 {g.Count} 户被征收户", ct);
}
