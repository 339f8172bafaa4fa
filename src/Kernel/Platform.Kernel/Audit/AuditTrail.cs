using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Access;
using Platform.Kernel.Data;

namespace Platform.Kernel.Audit;

/// <summary>Collects the writes of a scope; the house's context saves them in the same transaction.</summary>
public sealed class AuditTrail(Caller caller)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ConcurrentDictionary<IEntityType, AuditValues> Kinds = new();
    private readonly List<AuditEntry> waiting = [];

    /// <summary>Notes a row that is about to be added without being tracked.</summary>
    public void Added(Owned row, IEntityType type, string word, DateTime now)
    {
        if (Said(type, row) is { } values) Note(row.AreaId, KeyOf(row), type, word, now, "added", "", values);
    }

    /// <summary>Notes what is about to be saved.</summary>
    public void Record(EntityEntry entry, string word, DateTime now)
    {
        if (entry.State == EntityState.Added)
        {
            if (Said(entry.Metadata, entry.Entity) is { } values) Note(entry, word, now, "added", "", values);
            return;
        }
        var (before, after) = (new Dictionary<string, object?>(), new Dictionary<string, object?>());
        foreach (var (name, was, will) in Changes(entry)) (before[name], after[name]) = (was, will);
        if (after.Count == 0) return;
        var removed = entry.Entity is Owned { Removed: true } || entry.State == EntityState.Deleted;
        Note(entry, word, now, removed ? "removed" : "changed", JsonSerializer.Serialize(before, Json), JsonSerializer.Serialize(after, Json));
    }

    /// <summary>The key of a module's row.</summary>
    public static string KeyOf(Owned row) => $"{row.AreaId}/{row.Id}";

    /// <summary>Hands over what was noted, and forgets it.</summary>
    public IReadOnlyList<AuditEntry> Take()
    {
        AuditEntry[] taken = [.. waiting];
        waiting.Clear();
        return taken;
    }

    private static string? Said(IEntityType type, object row) => Kinds.GetOrAdd(type, kind => new(kind)).Added(row);

    private void Note(EntityEntry entry, string word, DateTime now, string action, string before, string after) =>
        Note(AreaOf(entry), KeyOf(entry), entry.Metadata, word, now, action, before, after);

    private void Note(int areaId, string key, IEntityType type, string word, DateTime now, string action, string before, string after) => waiting.Add(new()
    {
        AreaId = areaId,
        At = AuditChain.Stored(now),
        By = caller.Signature,
        For = caller.For,
        Word = word,
        Entity = type.ClrType.Name,
        Key = key,
        Action = action,
        Before = before,
        After = after,
    });

    private static IEnumerable<(string Name, object? Was, object? Will)> Changes(EntityEntry entry)
    {
        foreach (var property in entry.Properties.Where(p => p.IsModified && AuditValues.IsWorthSaying(p.Metadata) && !Equals(p.OriginalValue, p.CurrentValue)))
            yield return (property.Metadata.Name, property.OriginalValue, property.CurrentValue);
        foreach (var complex in entry.ComplexProperties)
            foreach (var part in complex.Properties.Where(p => AuditValues.IsSayable(p.Metadata) && !Equals(p.OriginalValue, p.CurrentValue)))
                yield return ($"{complex.Metadata.Name}.{part.Metadata.Name}", part.OriginalValue, part.CurrentValue);
    }

    private static string KeyOf(EntityEntry entry) =>
        entry.Entity is Owned owned ? KeyOf(owned) : string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.CurrentValues[p]));

    private static int AreaOf(EntityEntry entry)
    {
        if (entry.Entity is Owned owned) return owned.AreaId;
        var property = entry.Metadata.FindProperty(nameof(Owned.AreaId));
        return property is null ? 0 : (int)entry.CurrentValues[property]!;
    }
}
