using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Payouts;

/// <summary>Gives up a batch that was not sent: its families may be paid by another. Its number is not given again.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The batch.</param>
/// <exception cref="ProblemException"><c>not-found</c>; <c>payout-state</c>: it waits for its approval, or was sent.</exception>
internal sealed record WithdrawPayout(int AreaId, Guid Id) : ICommand<Unit>;

internal sealed class WithdrawPayoutHandler(PayoutBook book) : IRequestHandler<WithdrawPayout, Unit>
{
    public async Task<Unit> Handle(WithdrawPayout request, CancellationToken cancellationToken)
    {
        (await book.Take(request.AreaId, request.Id, cancellationToken, PayoutState.Draft, PayoutState.Approved)).State = PayoutState.Withdrawn;
        return Unit.Value;
    }
}
