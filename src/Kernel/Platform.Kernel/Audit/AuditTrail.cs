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
    private static readonly HashSet<string> NotWorthSaying =
    [
        nameof(Owned.AreaId), nameof(Owned.Id), nameof(Owned.ChangedAt), nameof(Owned.Version), nameof(Account.PasswordHash), nameof(Invitation.TokenHash),
        nameof(SecondFactor.SealedSecret), nameof(SecondFactor.RecoveryHashes), nameof(SecondFactor.LastStep), nameof(UserSession.LastSeenAt),
    ];

    private readonly List<AuditEntry> waiting = [];

    /// <summary>Notes what is about to be saved.</summary>
    public void Record(EntityEntry entry, string word, DateTime now)
    {
        var added = entry.State == EntityState.Added;
        var before = new Dictionary<string, object?>();
        var after = new Dictionary<string, object?>();
        foreach (var (name, was, will) in Changes(entry, added))
        {
            if (!added) before[name] = was;
            after[name] = will;
        }
        if (after.Count == 0) return;
        waiting.Add(new()
        {
            AreaId = AreaOf(entry),
            At = AuditChain.Stored(now),
            By = caller.Signature,
            For = caller.For,
            Word = word,
            Entity = entry.Metadata.ClrType.Name,
            Key = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.CurrentValues[p])),
            Action = added ? "added" : entry.Entity is Owned { Removed: true } || entry.State == EntityState.Deleted ? "removed" : "changed",
            Before = added ? "" : JsonSerializer.Serialize(before, Json),
            After = JsonSerializer.Serialize(after, Json),
        });
    }

    /// <summary>Hands over what was noted, and forgets it.</summary>
    public IReadOnlyList<AuditEntry> Take()
    {
        AuditEntry[] taken = [.. waiting];
        waiting.Clear();
        return taken;
    }

    private static IEnumerable<(string Name, object? Was, object? Will)> Changes(EntityEntry entry, bool added)
    {
        foreach (var property in entry.Properties.Where(p => !NotWorthSaying.Contains(p.Metadata.Name) && (added || p.IsModified)))
            if (added ? property.CurrentValue is not (null or "" or 0 or 0L or false) : !Equals(property.OriginalValue, property.CurrentValue))
                yield return (property.Metadata.Name, property.OriginalValue, property.CurrentValue);
        foreach (var complex in entry.ComplexProperties)
            foreach (var part in complex.Properties.Where(p => Sayable(p.Metadata)))
                if (added ? part.CurrentValue is string { Length: > 0 } : !Equals(part.OriginalValue, part.CurrentValue))
                    yield return ($"{complex.Metadata.Name}.{part.Metadata.Name}", part.OriginalValue, part.CurrentValue);
    }

    // Of personal data the audit carries mask and hash, never the cipher.
    private static bool Sayable(IReadOnlyPropertyBase part) => part.ClrType == typeof(string);

    private static int AreaOf(EntityEntry entry)
    {
        var property = entry.Metadata.FindProperty(nameof(Owned.AreaId));
        return property is null ? 0 : (int)entry.CurrentValues[property]!;
    }
}
