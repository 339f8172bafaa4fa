using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs;

namespace Platform.Kernel.Audit;

/// <summary>Writes down outside the database, once for each day that has ended, where an area's audit stood.</summary>
internal sealed class DigestJob(PlatformDb db, AuditDigests digests, TimeProvider clock) : IJob
{
    public string Name => "audit.digest";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(int areaId, CancellationToken ct)
    {
        var day = AuditDay.Of(clock.GetUtcNow()).AddDays(-1);
        if ((await digests.Of(day, ct)).Any(d => d.AreaId == areaId)) return;
        var before = (await digests.All(ct)).Digests.Where(d => d.AreaId == areaId && d.Day < day).MaxBy(d => d.Day);
        if (before is { Last: > 0 } && !await Entries(areaId).AnyAsync(e => e.Sequence == before.Last && e.Hash == before.Hash, ct))
            throw new InvalidOperationException($"The audit of area {areaId} is not the one of its digest of {before.Day:yyyy-MM-dd}: run the verb audit verify.");
        var end = AuditDay.Begin(day.AddDays(1));
        var last = await Entries(areaId).Where(e => e.At < end).OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(ct);
        await digests.Add(new AuditDigest(areaId, day, last?.Sequence ?? 0, last?.Hash ?? AuditChain.Start, (last?.Sequence ?? 0) - (before?.Last ?? 0)), ct);
    }

    private IQueryable<AuditEntry> Entries(int areaId) => db.AuditEntries.AsNoTracking().Where(e => e.AreaId == areaId);
}
