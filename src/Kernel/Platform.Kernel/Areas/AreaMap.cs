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

    /// <summary>The area and all below it, however deep.</summary>
    public async Task<IReadOnlyList<int>> WithBelow(int areaId, CancellationToken ct)
    {
        var known = await All(ct);
        var found = new List<int> { areaId };
        for (var i = 0; i < found.Count; i++) found.AddRange(known.Where(a => a.ParentId == found[i] && !found.Contains(a.Id)).Select(a => a.Id));
        return [.. known.Where(a => found.Contains(a.Id)).Select(a => a.Id)];
    }

    /// <summary>The area and those above it, the nearest first.</summary>
    public async Task<IReadOnlyList<int>> WithAbove(int areaId, CancellationToken ct)
    {
        var known = await All(ct);
        var line = new List<int>();
        for (var at = known.FirstOrDefault(a => a.Id == areaId); at is not null; at = known.FirstOrDefault(a => a.Id == at.ParentId)) line.Add(at.Id);
        return line;
    }

    /// <summary>What is published down to an area: its own rows and those of the areas above it; none where the area may not be read in that module.</summary>
    public async Task<IQueryable<T>> Down<T>(ModuleDb of, int areaId, CancellationToken ct)
        where T : Owned, IPublishedDown => of.RowsDown<T>(await WithAbove(areaId, ct));

    /// <summary>Whether the area, or one above it, asks its people for a second factor.</summary>
    public async Task<bool> WantsSecondFactor(int areaId, CancellationToken ct)
    {
        var (known, line) = (await All(ct), await WithAbove(areaId, ct));
        return known.Any(a => a.WantsSecondFactor && line.Contains(a.Id));
    }

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
