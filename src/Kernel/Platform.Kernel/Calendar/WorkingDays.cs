using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;

namespace Platform.Kernel.Calendar;

/// <summary>The calendars of areas, as they stand in the database now; what any module asks for a day or a deadline.</summary>
public sealed class WorkingDays(PlatformDb db, AreaMap areas)
{
    private Dictionary<DateOnly, bool>? announced;

    /// <summary>The calendar of an area: the notices, and what it and the areas above it have changed.</summary>
    public async Task<WorkCalendar> Of(int areaId, CancellationToken ct)
    {
        announced ??= await db.CalendarDays.AsNoTracking().ToDictionaryAsync(d => d.Date, d => d.Works, ct);
        var changes = new Dictionary<DateOnly, bool>();
        foreach (var change in await Changes(areaId, ct)) changes.TryAdd(change.Date, change.Works);
        return new(announced, changes);
    }

    /// <summary>The changes that hold in an area, its own first, then those of the area above.</summary>
    internal async Task<IReadOnlyList<CalendarChange>> Changes(int areaId, CancellationToken ct)
    {
        var line = await areas.WithAbove(areaId, ct);
        var rows = await db.CalendarChanges.IgnoreQueryFilters(["area"]).AsNoTracking().Where(c => line.Contains(c.AreaId)).ToListAsync(ct);
        return [.. line.SelectMany(a => rows.Where(r => r.AreaId == a))];
    }
}
