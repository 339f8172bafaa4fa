using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Payouts;

/// <summary>A batch with what became of its payments.</summary>
/// <param name="Id">The batch, in any of the caller's areas.</param>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadPayout(Guid Id) : IQuery<PayoutView>;

/// <summary>A batch.</summary>
/// <param name="Payout">The batch.</param>
/// <param name="Sums">Payments and 分 by state; those left out too.</param>
/// <param name="Books">What was posted for it, the oldest first.</param>
/// <param name="People">The names of who posted it, by user name.</param>
/// <param name="Late">Payments about which the bank is to be asked again.</param>
internal sealed record PayoutView(Payout Payout, IReadOnlyDictionary<LineState, (int Count, long Fen)> Sums, IReadOnlyList<BookBatch> Books, IReadOnlyDictionary<string, string> People, int Late)
{
    /// <summary>Payments and 分 of a state.</summary>
    public (int Count, long Fen) Of(params LineState[] states) => (states.Sum(s => Sums.GetValueOrDefault(s).Count), states.Sum(s => Sums.GetValueOrDefault(s).Fen));
}

internal sealed class ReadPayoutHandler(FeesDb db, PayoutBook book, BookKeeper books) : IRequestHandler<ReadPayout, PayoutView>
{
    public async Task<PayoutView> Handle(ReadPayout request, CancellationToken cancellationToken)
    {
        var payout = await db.Rows<Payout>().FirstOrDefaultAsync(p => p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        var lines = db.Rows<PayoutLine>(payout.AreaId).Where(l => l.PayoutId == payout.Id);
        var sums = await lines.GroupBy(l => l.State).Select(g => new { g.Key, Count = g.Count(), Fen = g.Sum(l => l.Fen) }).ToDictionaryAsync(g => g.Key, g => (g.Count, g.Fen), cancellationToken);
        var (today, since) = (book.Today, payout.AskOn);
        var late = payout.State != PayoutState.Sent ? 0 : await lines.CountAsync(l => (l.State == LineState.Waiting || l.State == LineState.Unknown) && (l.AskOn ?? since) <= today, cancellationToken);
        var key = $"payout/{payout.Id:N}";
        var posted = await books.Batches(db.Word, payout.AreaId).Where(b => b.Key.StartsWith(key)).OrderBy(b => b.At).ThenBy(b => b.Id).ToListAsync(cancellationToken);
        return new(payout, sums, posted, await books.Names(posted, cancellationToken), late);
    }
}
