using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>Tells from the audit who changed the stored values since the export, and what they were.</summary>
internal static class ConflictLog
{
    /// <summary>So many conflicts are explained; all are counted.</summary>
    private const int Most = 500;

    public static async Task<IReadOnlyList<Conflict>> Explain(PlatformDb db, int areaId, List<Conflict> conflicts, CancellationToken ct)
    {
        if (conflicts.Count == 0) return conflicts;
        string[] keys = [.. conflicts.Take(Most).Select(c => KeyOf(areaId, c)).Distinct()];
        var since = conflicts.Min(c => c.Since);
        var entries = (await db.AuditEntries.AsNoTracking().Where(e => e.AreaId == areaId && keys.Contains(e.Key) && e.At >= since).OrderBy(e => e.Sequence).ToListAsync(ct))
            .ToLookup(e => (e.Word, e.Entity, e.Key));
        string[] users = [.. entries.SelectMany(g => g).Select(e => e.By).Distinct()];
        var people = await db.Accounts.AsNoTracking().Where(a => users.Contains(a.UserName)).ToDictionaryAsync(a => a.UserName, a => a.Name, ct);
        return [.. conflicts.Select((c, i) => i < Most ? c with { Source = Source(c, entries[(c.Stored.Word, c.Stored.Entity, KeyOf(areaId, c))], people) } : c)];
    }

    private static ConflictSource? Source(Conflict conflict, IEnumerable<AuditEntry> entries, Dictionary<string, string> people)
    {
        var changes = entries.Where(e => e.At >= conflict.Since)
            .Select(e => (Entry: e, Change: AuditChange.Of(e).FirstOrDefault(c => c.Field == conflict.Stored.Field || c.Field == conflict.Stored.Field + ".Mask")))
            .Where(e => e.Change is not null).ToList();
        if (changes.Count == 0) return null;
        var last = changes[^1].Entry;
        return new(people.GetValueOrDefault(last.By, last.By), last.At, Printed(conflict, changes[0].Change!.Before));
    }

    // As the audit writes it, so far as that is what a cell shows.
    private static string? Printed(Conflict conflict, string? before) => conflict.Stored.Value switch
    {
        _ when before is null => "",
        long when conflict.Stored.Field.EndsWith("Fen", StringComparison.Ordinal) || conflict.Stored.Field.EndsWith("Dm2", StringComparison.Ordinal) =>
            long.TryParse(before, CultureInfo.InvariantCulture, out var hundredths) ? (hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null,
        _ when Guid.TryParse(before, out _) || (conflict.Stored.Value is string now && before.Length > 0 && char.IsAsciiLetter(before[0]) && !char.IsAsciiLetter(now.FirstOrDefault())) => null,
        _ => before,
    };

    private static string KeyOf(int areaId, Conflict conflict) => $"{areaId}/{conflict.Stored.Id}";
}
