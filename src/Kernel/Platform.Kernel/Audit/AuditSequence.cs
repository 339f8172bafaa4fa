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
    internal static async Task Hold(PlatformDb db, int areaId, CancellationToken ct)
    {
        if (await Touch() > 0 || !db.Database.IsNpgsql()) return;
        await db.Database.ExecuteSqlAsync($"""INSERT INTO platform."AuditSequences" ("AreaId", "Last", "Hash") VALUES ({areaId}, 0, {AuditChain.Start}) ON CONFLICT DO NOTHING""", ct);
        await Touch(); // the area's first writers take turns too

        Task<int> Touch() => db.AuditSequences.Where(s => s.AreaId == areaId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last), ct);
    }

    /// <summary>Gives entries of an area their numbers and hashes, behind the last one of the area, and has them written.</summary>
    /// <param name="db">In a unit of work which has the area's turn.</param>
    /// <param name="areaId">The area.</param>
    /// <param name="entries">In their order.</param>
    /// <param name="write">Writes them; each gets its number and hash as it is asked for.</param>
    /// <param name="ct">Cancels.</param>
    internal static async Task Append(PlatformDb db, int areaId, IReadOnlyCollection<AuditEntry> entries, Func<IEnumerable<AuditEntry>, Task> write, CancellationToken ct)
    {
        var row = db.AuditSequences.Where(s => s.AreaId == areaId);
        var end = await row.AsNoTracking().SingleOrDefaultAsync(ct);
        var (last, hash) = (end?.Last ?? 0, end?.Hash ?? AuditChain.Start);
        await write(Chained());
        if (end is null) db.AuditSequences.Add(new() { AreaId = areaId, Last = last, Hash = hash });
        else await row.ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, last).SetProperty(x => x.Hash, hash), ct);

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
