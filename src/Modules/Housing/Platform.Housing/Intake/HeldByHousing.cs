using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Kernel.Gates;
using Platform.Projects.Contracts;

namespace Platform.Housing.Intake;

/// <summary>A family to which a flat was allocated is not removed.</summary>
internal sealed class HousedFamilies(HousingDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Households;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Flats.AsNoTracking().Where(f => f.AreaId == areaId && f.HouseholdId != null && ids.Contains(f.HouseholdId.Value)).GroupBy(f => f.HouseholdId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"已分配 {g.Count} 套安置房", ct);
}

/// <summary>A project for which flats are meant is not removed.</summary>
internal sealed class HousedProjects(HousingDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Projects;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Flats.AsNoTracking().Where(f => f.AreaId == areaId && f.ProjectId != null && ids.Contains(f.ProjectId.Value)).GroupBy(f => f.ProjectId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => $"有 {g.Count} 套定向安置房", ct);
}

/// <summary>A flat that belongs to a family is not removed.</summary>
internal sealed class AllocatedFlats(HousingDb db) : IRecordHold
{
    public string Kind => SurveyKinds.Flats;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Flats.AsNoTracking().Where(f => f.AreaId == areaId && f.HouseholdCode != "" && ids.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, f => $"已分配给 {f.HouseholdCode} 户", ct);
}
