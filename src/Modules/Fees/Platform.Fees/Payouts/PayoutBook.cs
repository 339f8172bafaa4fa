using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Payouts;

/// <summary>Batches to be worked on.</summary>
internal sealed class PayoutBook(FeesDb db, BookKeeper books, TimeProvider clock) : IModuleService
{
    /// <summary>Today, Asia/Shanghai.</summary>
    public DateOnly Today => Formats.DayOf(clock.GetUtcNow());

    /// <summary>A batch that nobody else works on until this unit of work ends.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="id">The batch.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="states">In one of these states.</param>
    /// <exception cref="ProblemException"><c>not-found</c>; <c>payout-state</c>: it is in another.</exception>
    public async Task<Payout> Take(int areaId, Guid id, CancellationToken ct, params PayoutState[] states)
    {
        await books.TakeTurn(areaId, ct); // before it is read: who comes second sees what the first has done
        var payout = await db.Payouts.FirstOrDefaultAsync(p => p.AreaId == areaId && p.Id == id, ct) ?? throw Problem.NotFound();
        var state = payout.StateOn(Today);
        if (!states.Contains(state)) throw new ProblemException(409, "payout-state", $"批次 {payout.Number} 现在是“{PayoutWords.Title(state)}”，不能这样办理；请刷新后再看。");
        return payout;
    }

    /// <summary>The payments of a batch in the order of their numbers, those left out not among them.</summary>
    public IQueryable<PayoutLine> Lines(Payout payout) =>
        db.Rows<PayoutLine>(payout.AreaId).Where(l => l.PayoutId == payout.Id && l.State != LineState.LeftOut).OrderBy(l => l.Sequence);
}
