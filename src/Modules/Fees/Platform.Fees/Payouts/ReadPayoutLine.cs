using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Payouts;

/// <summary>One line with its batch.</summary>
/// <param name="Id">The line, in any of the caller's areas.</param>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadPayoutLine(Guid Id) : IQuery<PayoutLineView>;

/// <summary>A line with its batch.</summary>
internal sealed record PayoutLineView(PayoutLine Line, Payout Payout);

internal sealed class ReadPayoutLineHandler(FeesDb db) : IRequestHandler<ReadPayoutLine, PayoutLineView>
{
    public async Task<PayoutLineView> Handle(ReadPayoutLine request, CancellationToken cancellationToken)
    {
        var line = await db.Rows<PayoutLine>().FirstOrDefaultAsync(l => l.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        return new(line, await db.Rows<Payout>(line.AreaId).FirstAsync(p => p.Id == line.PayoutId, cancellationToken));
    }
}
