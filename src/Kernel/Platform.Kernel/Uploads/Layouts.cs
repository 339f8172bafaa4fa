using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>The remembered layouts of an area.</summary>
public sealed class Layouts(PlatformDb db)
{
    /// <summary>All of them, for the reader.</summary>
    public async Task<LayoutBook> Of(int areaId, CancellationToken ct)
    {
        var said = await db.SheetLayouts.AsNoTracking().Where(l => l.AreaId == areaId).ToListAsync(ct);
        return new(said.ToDictionary(
            l => l.Signature, l => (IReadOnlyDictionary<int, string?>)JsonSerializer.Deserialize<Dictionary<int, string?>>(l.Columns)!));
    }

    /// <summary>Changes whenever one of them does.</summary>
    public async Task<string> State(int areaId, CancellationToken ct) =>
        $"{await db.SheetLayouts.Where(l => l.AreaId == areaId).SumAsync(l => l.Version, ct)}";
}
