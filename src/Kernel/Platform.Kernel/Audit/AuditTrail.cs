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

    /// <summary>Notes what is about to be saved; a row that nobody tracks is an added one.</summary>
    public void Record(EntityEntry entry, string word, DateTime now)
    {
        if (entry.State is EntityState.Added or EntityState.Detached)
        {
            if (Kinds.GetOrAdd(entry.Metadata, kind => new(kind)).Added(entry.Entity) is { } values) Note(entry, word, now, "added", "", values);
            return;
        }
        var (before, after) = (new Dictionary<string, object?>(), new Dictionary<string, object?>());
        foreach (var (name, was, will) in Changes(entry)) (before[name], after[name]) = (was, will);
        if (after.Count == 0) return;
        var removed = entry.Entity is Owned { Removed: true } || entry.State == EntityState.Deleted;
        Note(entry, word, now, removed ? "removed" : "changed", JsonSerializer.Serialize(before, Json), JsonSerializer.Serialize(after, Json));
    }

    /// <summary>Hands over what was noted, and forgets it.</summary>
    public IReadOnlyList<AuditEntry> Take()
    {
        AuditEntry[] taken = [.. waiting];
        waiting.Clear();
        return taken;
    }

    private void Note(EntityEntry entry, string word, DateTime now, string action, string before, string after) => waiting.Add(new()
    {
        AreaId = AreaOf(entry),
        At = AuditChain.Stored(now),
        By = caller.Signature,
        For = caller.For,
        Word = word,
        Entity = entry.Metadata.ClrType.Name,
        Key = KeyOf(entry),
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
        entry.Entity is Owned owned ? $"{owned.AreaId}/{owned.Id}" : string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.CurrentValues[p]));

    private static int AreaOf(EntityEntry entry)
    {
        if (entry.Entity is Owned owned) return owned.AreaId;
        var property = entry.Metadata.FindProperty(nameof(Owned.AreaId));
        return property is null ? 0 : (int)entry.CurrentValues[property]!;
    }
}
