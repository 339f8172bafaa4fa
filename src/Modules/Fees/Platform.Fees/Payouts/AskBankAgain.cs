using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Payouts;

/// <summary>Notes that the bank was asked again about what it has not answered for: it leaves the to-dos until as many days have passed again.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The batch.</param>
/// <returns>About how many payments.</returns>
/// <exception cref="ProblemException"><c>not-found</c>, <c>payout-state</c>.</exception>
internal sealed record AskBankAgain(int AreaId, Guid Id) : ICommand<int>;

internal sealed class AskBankAgainHandler(FeesDb db, PayoutBook book) : IRequestHandler<AskBankAgain, int>
{
    public async Task<int> Handle(AskBankAgain request, CancellationToken cancellationToken)
    {
        var payout = await book.Take(request.AreaId, request.Id, cancellationToken, PayoutState.Sent);
        var next = book.Today.AddDays(payout.AskOn!.Value.DayNumber - payout.SentOn!.Value.DayNumber);
        var lines = await db.PayoutLines.Where(l => l.AreaId == payout.AreaId && l.PayoutId == payout.Id && (l.State == LineState.Waiting || l.State == LineState.Unknown)).ToListAsync(cancellationToken);
        foreach (var line in lines) line.AskOn = next;
        return lines.Count;
    }
}
