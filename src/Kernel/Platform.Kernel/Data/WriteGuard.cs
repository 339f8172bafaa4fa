using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Web;

namespace Platform.Kernel.Data;

/// <summary>
/// The wall for writes: EF's filters guard reads only. No row is added to, changed in, or moved to an area
/// that the caller may not write; a deleted row becomes a tombstone; each change is stamped and audited; what is <see cref="AddedOnlyAttribute"/> (the audit, who saw personal data, the books) is only added to.
/// </summary>
internal static class WriteGuard
{
    public static void Prepare(ChangeTracker tracker, string word, DbGround ground)
    {
        var now = ground.Clock.GetUtcNow().UtcDateTime;
        foreach (var entry in tracker.Entries().ToList())
        {
            if (entry.State is EntityState.Detached or EntityState.Unchanged) continue;
            if (entry.Entity is Owned) Refuse(entry, word, ground);
            FreeTexts.Mask(entry);
            if (entry.State == EntityState.Unchanged) continue;
            if (entry.State != EntityState.Added && entry.Metadata.ClrType.IsDefined(typeof(AddedOnlyAttribute), false)) throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is only ever added to.");
            if (entry.Entity is Owned owned)
            {
                var removed = entry.State == EntityState.Deleted;
                if (removed) entry.State = EntityState.Modified;
                owned.Removed |= removed;
                owned.ChangedAt = now;
                if (!IsRefresh(entry)) owned.Version++;
            }
            if (!entry.Metadata.ClrType.IsDefined(typeof(HouseKeepingAttribute), false)) ground.Audit.Record(entry, word, now);
        }
    }

    /// <summary>The same for rows that are added without being tracked, each as it is asked for; where they may be written is asked at once.</summary>
    public static IEnumerable<T> Prepared<T>(IEnumerable<T> fresh, IEntityType type, string word, DbGround ground)
        where T : Owned
    {
        var (writable, now) = (ground.Scope.Writable(word), ground.Clock.GetUtcNow().UtcDateTime);
        var isAudited = !type.ClrType.IsDefined(typeof(HouseKeepingAttribute), false);
        return fresh.Select(row =>
        {
            if (!writable.Contains(row.AreaId)) throw Problem.NotFound();
            FreeTexts.Mask(row, type);
            row.ChangedAt = now;
            row.Version++;
            if (isAudited) ground.Audit.Added(row, type, word, now);
            return row;
        });
    }

    // Columns that the house follows up alone: who has the row on her screen has still seen all that people said of it.
    private static bool IsRefresh(EntityEntry entry) =>
        entry.State == EntityState.Modified && !entry.ComplexProperties.Any(c => c.IsModified)
        && entry.Properties.Where(p => p.IsModified).All(p => p.Metadata.PropertyInfo?.IsDefined(typeof(FollowedAttribute), false) == true || p.Metadata.Name == nameof(Owned.ChangedAt));

    private static void Refuse(EntityEntry entry, string word, DbGround ground)
    {
        var writable = ground.Scope.Writable(word);
        var owned = (Owned)entry.Entity;
        var before = entry.State == EntityState.Added ? owned.AreaId : (int)entry.OriginalValues[nameof(Owned.AreaId)]!;
        if (!writable.Contains(owned.AreaId) || !writable.Contains(before))
            throw Problem.NotFound();
    }
}
