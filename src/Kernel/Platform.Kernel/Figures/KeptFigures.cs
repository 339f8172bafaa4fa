using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Figures;

/// <summary>
/// Numbers that were added up from an area's rows, kept in the host's memory for the day, until a row changes there, in an area above
/// or in the house: the end of each audit chain tells, whichever host has written.
/// </summary>
public sealed class KeptFigures(PlatformDb db, DbSession session, AreaMap areas, ModuleCatalog modules, AreaScope scope, FigureShelf shelf, TimeProvider clock)
{
    /// <summary>The numbers as they are now: those kept, or else what <paramref name="read"/> adds up.</summary>
    /// <param name="areaId">The area whose rows, with those of the areas above, make them.</param>
    /// <param name="what">Names them, with the day that they stand for.</param>
    /// <param name="read">Adds them up; its answer is never changed by anybody.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<T> Of<T>(int areaId, string what, Func<Task<T>> read, CancellationToken ct)
        where T : class => (await OfEach([areaId], what, _ => read(), ct))[0];

    /// <summary>The same of several areas, in their order; only those that have changed are read.</summary>
    public async Task<IReadOnlyList<T>> OfEach<T>(IReadOnlyList<int> areaIds, string what, Func<int, Task<T>> read, CancellationToken ct)
        where T : class
    {
        var found = new List<T>();

        // Within a unit of work rows may have changed that no audit tells of yet.
        var ends = session.InTransaction ? null : await db.AuditSequences.AsNoTracking().ToDictionaryAsync(s => s.AreaId, s => s.Hash, ct);
        var today = Delegation.DayOf(clock.GetUtcNow().UtcDateTime);
        foreach (var area in areaIds)
        {
            var line = await areas.WithAbove(area, ct);
            var on = modules.All.Where(m => scope.Readable(m.Word).Contains(area)).Select(m => m.Word);
            found.Add(ends is null ? await read(area)
                : await shelf.Of($"{area} {what}", string.Join(' ', [$"{today:yyyy-MM-dd}", .. line.Append(0).Select(a => ends.GetValueOrDefault(a, "")), .. on]), () => read(area)));
        }
        return found;
    }
}

/// <summary>Where a host keeps figures.</summary>
public sealed class FigureShelf
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<string, (string State, object Value)> kept = new(StringComparer.Ordinal);

    /// <summary>What is kept under a name where it was read in this very state, or else what is read now.</summary>
    internal async Task<T> Of<T>(string name, string state, Func<Task<T>> read)
        where T : class
    {
        if (kept.TryGetValue(name, out var known) && known.State == state) return (T)known.Value;
        var value = await read();
        if (kept.Count >= Most) kept.Clear();
        kept[name] = (state, value);
        return value;
    }
}
