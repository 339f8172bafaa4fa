using Microsoft.EntityFrameworkCore;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Kernel.Books;

namespace Platform.Fees.Payouts;

/// <summary>Every payment through the bank stands in the books where its answer says: on its way, paid, or owed again.</summary>
internal sealed class PayoutCheck(FeesDb db, BookKeeper books) : IBookCheck
{
    public string Title => "银行代发与账簿";

    public async Task<IReadOnlyList<string>> Faults(int areaId, CancellationToken ct)
    {
        var posted = (await books.Entries(db.Word, areaId).Where(e => e.Kind == FeeKinds.Sent || e.Kind == FeeKinds.Settled || e.Kind == FeeKinds.Returned).GroupBy(e => e.SourceId)
            .Select(g => new
            {
                g.Key,
                Owed = g.Sum(e => e.Debit == FeeAccounts.Payable ? e.Fen : e.Credit == FeeAccounts.Payable ? -e.Fen : 0),
                Transit = g.Sum(e => e.Credit == FeeAccounts.Transit ? e.Fen : e.Debit == FeeAccounts.Transit ? -e.Fen : 0),
                Bank = g.Sum(e => e.Credit == FeeAccounts.Bank ? e.Fen : e.Debit == FeeAccounts.Bank ? -e.Fen : 0),
            }).ToListAsync(ct)).ToDictionary(g => g.Key, g => (g.Owed, g.Transit, g.Bank));
        var sent = (await db.Payouts.AsNoTracking().Where(p => p.AreaId == areaId).Select(p => new { p.Id, p.Number, p.State }).ToListAsync(ct)).ToDictionary(p => p.Id, p => (p.Number, IsSent: p.State is PayoutState.Sent or PayoutState.Closed));
        var faults = new List<string>();
        await foreach (var line in db.PayoutLines.AsNoTracking().Where(l => l.AreaId == areaId).Select(l => new { l.Id, l.PayoutId, l.Sequence, l.State, l.Fen }).AsAsyncEnumerable().WithCancellation(ct))
        {
            posted.Remove(line.Id, out var found);
            var (number, isSent) = sent[line.PayoutId];
            var want = !isSent ? default : line.State switch
            {
                LineState.Waiting or LineState.Unknown => (line.Fen, line.Fen, 0L),
                LineState.Paid => (line.Fen, 0L, line.Fen),
                _ => default,
            };
            if (found != want) faults.Add($"{number} 第 {line.Sequence} 笔 {line.Fen} 分是“{PayoutWords.Title(line.State)}”，账上付 {found.Owed} 分、在途 {found.Transit} 分、银行 {found.Bank} 分");
        }
        faults.AddRange(posted.Where(p => p.Value != default).Select(p => $"账上有银行代发没有对应的明细（{p.Key}）"));
        return faults;
    }
}
