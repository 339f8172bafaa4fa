using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Audit;

/// <summary>
/// Walks the chain of one area from its first entry, a batch at a time, beside those who write; stops at the first bad record.
/// </summary>
/// <param name="digests">The area's digests.</param>
internal sealed class AuditWalk(PlatformDb db, int areaId, IReadOnlyCollection<AuditDigest> digests)
{
    private const int Batch = 1_000;

    private readonly AuditChain chain = new();
    private readonly ILookup<long, AuditDigest> marks = digests.ToLookup(d => d.Last);
    private long last;
    private string hashBefore = "";
    private string hash = AuditChain.Start;

    public async Task<AuditVerdict> Run(CancellationToken ct)
    {
        AuditFinding? finding;
        AuditSequence? end;
        do
        {
            finding = await Walk(ct);
            end = await End(ct);
        }
        while (finding is null && end?.Last > last && await Rows.AnyAsync(e => e.Sequence > last, ct)); // written meanwhile
        finding ??= Ends(end);
        return new(areaId, finding is null ? last : Math.Min(last, finding.Sequence - 1), digests.Count, finding);
    }

    private IQueryable<AuditEntry> Rows => db.AuditEntries.AsNoTracking().Where(e => e.AreaId == areaId);

    // A batch begins with the last row of the one before: a second one of that number would else be overlooked.
    private async Task<AuditFinding?> Walk(CancellationToken ct)
    {
        for (var from = last == 0 ? long.MinValue : last; ; from = last)
        {
            var (known, read) = (last > 0, await Rows.Where(e => e.Sequence >= from).OrderBy(e => e.Sequence).Take(Batch).ToListAsync(ct));
            foreach (var entry in read)
            {
                if (known && entry.Sequence == last) known = false;
                else if (await Step(entry, ct) is { } finding) return finding;
            }
            if (read.Count < Batch) return null;
        }
    }

    private async Task<AuditFinding?> Step(AuditEntry entry, CancellationToken ct)
    {
        if (entry.Sequence <= last) return new(entry.Sequence, AuditFault.Inserted);
        if (entry.Sequence > last + 1) return new(last + 1, AuditFault.Missing);
        var next = chain.Next(hash, entry);
        if (next != entry.Hash) return await new AuditNaming(Rows, await End(ct), hashBefore, hash).Name(entry, ct);
        if (marks[entry.Sequence].FirstOrDefault(d => d.Hash != next) is { } digest) return Differs(digest);
        (last, hashBefore, hash) = (entry.Sequence, hash, next);
        return null;
    }

    private AuditFinding? Ends(AuditSequence? end)
    {
        if (digests.Where(d => d.Last > last).MinBy(d => d.Last) is { } digest)
            return new(last + 1, AuditFault.Truncated, $"{digest.Day:yyyy-MM-dd} 的摘要记到第 {digest.Last} 条");
        if (end is null) return last == 0 ? null : new(last + 1, AuditFault.Truncated, "末条编号的记录不在");
        if (end.Last > last) return new(last + 1, AuditFault.Truncated, $"应到第 {end.Last} 条");
        if (end.Last < last) return new(end.Last + 1, AuditFault.Inserted, $"只写到第 {end.Last} 条");
        return end.Hash == hash ? null : new(Math.Max(1, last), AuditFault.Changed, "末条的哈希与所记不符");
    }

    private AuditFinding Differs(AuditDigest digest)
    {
        var good = digests.Where(d => d.Last < digest.Last).Select(d => d.Last).DefaultIfEmpty(0).Max();
        return new(digest.Last, AuditFault.Digest, $"与 {digest.Day:yyyy-MM-dd} 的摘要不符，第 {good + 1} 至 {digest.Last} 条中有改写");
    }

    private Task<AuditSequence?> End(CancellationToken ct) => db.AuditSequences.AsNoTracking().SingleOrDefaultAsync(s => s.AreaId == areaId, ct);
}
