using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Audit;

/// <summary>Where an area's audit ends. The row's lock makes writers of one area take turns until they commit, on whatever host.</summary>
[HouseKeeping]
public sealed class AuditSequence
{
    /// <summary>The area; 0 for what belongs to the house.</summary>
    public int AreaId { get; set; }

    /// <summary>The last number given.</summary>
    public long Last { get; set; }

    /// <summary>The hash of the last entry; without it a cut end would not be seen.</summary>
    public string Hash { get; set; } = AuditChain.Start;

    /// <summary>
    /// Lets no other writer of the area past until this unit of work ends, even before it has written anything: what is read
    /// from now on, another can neither change nor add to.
    /// </summary>
    internal static Task Hold(PlatformDb db, int areaId, CancellationToken ct) =>
        db.AuditSequences.Where(s => s.AreaId == areaId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last), ct);

    /// <summary>Gives entries of an area their numbers and hashes, behind the last one of the area, and has them written.</summary>
    /// <param name="db">In a unit of work.</param>
    /// <param name="areaId">The area.</param>
    /// <param name="entries">In their order.</param>
    /// <param name="write">Writes them; each gets its number and hash as it is asked for.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="InvalidOperationException">No transaction is open: the row's lock would hold nobody back.</exception>
    internal static async Task Append(PlatformDb db, int areaId, IReadOnlyCollection<AuditEntry> entries, Func<IEnumerable<AuditEntry>, Task> write, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("What is audited is saved within a unit of work.");
        var row = db.AuditSequences.Where(s => s.AreaId == areaId);
        var locked = await row.ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last + entries.Count), ct) == 1;
        var (last, hash) = (0L, AuditChain.Start);
        if (locked)
        {
            var end = await row.AsNoTracking().SingleAsync(ct);
            (last, hash) = (end.Last - entries.Count, end.Hash);
        }
        await write(Chained());
        if (locked) await row.ExecuteUpdateAsync(s => s.SetProperty(x => x.Hash, hash), ct);
        else db.AuditSequences.Add(new() { AreaId = areaId, Last = last, Hash = hash });

        IEnumerable<AuditEntry> Chained()
        {
            var chain = new AuditChain();
            foreach (var entry in entries)
            {
                entry.Sequence = ++last;
                entry.Hash = hash = chain.Next(hash, entry);
                yield return entry;
            }
        }
    }
}
