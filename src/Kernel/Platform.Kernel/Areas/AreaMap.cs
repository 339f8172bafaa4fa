using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Areas;

/// <summary>The areas of this house, read once per scope.</summary>
public sealed class AreaMap(PlatformDb db)
{
    private List<Area>? all;

    /// <summary>What this scope has read; the door has, where somebody is known.</summary>
    public IReadOnlyList<Area> Known => all ?? [];

    /// <summary>All areas, in the order of the screen.</summary>
    public async Task<IReadOnlyList<Area>> All(CancellationToken ct) =>
        all ??= await db.Areas.AsNoTracking().OrderBy(a => a.Order).ToListAsync(ct);

    /// <summary>The area and those below it.</summary>
    public async Task<IReadOnlyList<int>> WithBelow(int areaId, CancellationToken ct) =>
        [.. (await All(ct)).Where(a => a.Id == areaId || a.ParentId == areaId).Select(a => a.Id)];

    /// <summary>Finds an area by GB/T 2260 code, former code, or name.</summary>
    public async Task<Area?> Find(string codeOrName, CancellationToken ct)
    {
        var areas = await All(ct);
        var found = areas.FirstOrDefault(a => (a.Code.Length > 0 && a.Code == codeOrName) || a.Name == codeOrName);
        if (found is not null) return found;
        var alias = await db.AreaAliases.AsNoTracking().FirstOrDefaultAsync(a => a.Alias == codeOrName, ct);
        return alias is null ? null : areas.FirstOrDefault(a => a.Id == alias.AreaId);
    }
}
