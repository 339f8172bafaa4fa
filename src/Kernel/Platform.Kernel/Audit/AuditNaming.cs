using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel.Audit;

/// <summary>Says what is wrong with the first record that does not fit: the records after it are looked through, once for an area.</summary>
/// <param name="rows">The area's entries.</param>
/// <param name="end">Where the area's audit ends.</param>
/// <param name="before">The hash of the last record but one that fits.</param>
/// <param name="hash">The hash of the last record that fits.</param>
internal sealed class AuditNaming(IQueryable<AuditEntry> rows, AuditSequence? end, string before, string hash)
{
    private const int MostTaken = 100;

    private readonly AuditChain chain = new();

    public async Task<AuditFinding> Name(AuditEntry here, CancellationToken ct)
    {
        var number = here.Sequence;
        if (end is not null && number > end.Last) return new(number, AuditFault.Inserted, $"只写到第 {end.Last} 条");
        if (chain.Next(before, here, number - 1) == here.Hash) return new(number - 1, AuditFault.Inserted, "其后各条后移了一号");
        AuditEntry? previous = null;
        await foreach (var row in rows.Where(e => e.Sequence > number).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (previous is null && Taken(here, row) is { } taken) return new(number, AuditFault.Missing, $"缺 {taken} 条，其后各条前移了");
            var right = chain.Next(hash, row, number);
            if (right == row.Hash || right == here.Hash)
            {
                var there = chain.Next(previous?.Hash ?? right, here, row.Sequence);
                return new(number, there == here.Hash || there == row.Hash ? AuditFault.OutOfOrder : AuditFault.Inserted, $"属于这里的一条在第 {row.Sequence} 号");
            }
            previous = row;
        }
        return new(number, AuditFault.Changed);
    }

    // Two neighbours that fit each other under higher numbers were moved down: some before them were taken out.
    private int? Taken(AuditEntry here, AuditEntry next)
    {
        for (var taken = 1; taken <= MostTaken; taken++)
            if (chain.Next(here.Hash, next, next.Sequence + taken) == next.Hash) return taken;
        return null;
    }
}
