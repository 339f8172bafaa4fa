using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Uploads;

/// <summary>
/// The demonstration's rows of an area. They are synthetic, say so, and step aside whole when the area's first real file is taken.
/// </summary>
public sealed class DemoRows(PlatformDb platform, IEnumerable<ModuleDb> contexts, IEnumerable<IDemonstration> demonstrations)
{
    /// <summary>Whether the area holds demonstration rows.</summary>
    public Task<bool> AreIn(int areaId, CancellationToken ct)
    {
        var name = MarkOf(areaId);
        return platform.Marks.AsNoTracking().AnyAsync(m => m.Name == name, ct);
    }

    /// <summary>Remembers that the area holds them.</summary>
    public void Mark(int areaId) => platform.Marks.Add(new() { Name = MarkOf(areaId), Value = "synthetic" });

    /// <summary>Erases them, those of modules that are off too, in the caller's transaction; what they point to goes after them.</summary>
    public async Task Clear(int areaId, CancellationToken ct)
    {
        foreach (var context in contexts.Where(c => c is not PlatformDb)) // the uploads stay: one of them is being taken
            foreach (var type in Children(context).Where(t => !t.IsDefined(typeof(OutlivesDemonstrationAttribute), false)))
                await (Task)typeof(DemoRows).GetMethod(nameof(Erase), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                    .MakeGenericMethod(type).Invoke(null, [context, areaId, ct])!;
        foreach (var demonstration in demonstrations) await demonstration.Clear(areaId, ct);
        var name = MarkOf(areaId);
        platform.Marks.RemoveRange(await platform.Marks.Where(m => m.Name == name).ToListAsync(ct)); // audited: the one word on rows that were never real
    }

    // Rows that point to others are erased before them.
    private static IEnumerable<Type> Children(ModuleDb context)
    {
        var left = context.Model.GetEntityTypes().Where(t => t.ClrType.IsSubclassOf(typeof(Owned))).ToList();
        while (left.Count > 0)
        {
            var free = left.First(t => !left.Any(o => o != t && o.GetForeignKeys().Any(k => k.PrincipalEntityType == t)));
            left.Remove(free);
            yield return free.ClrType;
        }
    }

    private static Task Erase<T>(ModuleDb context, int areaId, CancellationToken ct)
        where T : Owned =>
        context.Set<T>().IgnoreQueryFilters(["area", "removed"]).Where(r => r.AreaId == areaId).ExecuteDeleteAsync(ct);

    private static string MarkOf(int areaId) => $"demo:{areaId}";
}
