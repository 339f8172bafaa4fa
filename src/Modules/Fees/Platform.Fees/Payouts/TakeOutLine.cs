using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Payouts;

/// <summary>Takes a family out of a batch that nobody has been asked to approve yet.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="LineId">Its line.</param>
/// <param name="Reason">Why, 2 to 100 characters.</param>
/// <returns>The batch.</returns>
/// <exception cref="ProblemException"><c>not-found</c>, <c>payout-state</c>.</exception>
internal sealed record TakeOutLine(int AreaId, Guid LineId, string Reason) : ICommand<Guid>;

internal sealed class TakeOutLineValidator : AbstractValidator<TakeOutLine>
{
    public TakeOutLineValidator() => RuleFor(c => c.Reason).Must(r => r.Trim().Length is >= 2 and <= 100).WithMessage("请写明为什么移出，2 到 100 字。")
        .WithoutNumbers("原因").OverridePropertyName("reason");
}

internal sealed class TakeOutLineHandler(FeesDb db, PayoutBook book) : IRequestHandler<TakeOutLine, Guid>
{
    public async Task<Guid> Handle(TakeOutLine request, CancellationToken cancellationToken)
    {
        var owner = await db.PayoutLines.Where(l => l.AreaId == request.AreaId && l.Id == request.LineId).Select(l => (Guid?)l.PayoutId).FirstOrDefaultAsync(cancellationToken) ?? throw Problem.NotFound();
        var payout = await book.Take(request.AreaId, owner, cancellationToken, PayoutState.Draft);
        var line = await db.PayoutLines.FirstAsync(l => l.AreaId == request.AreaId && l.Id == request.LineId, cancellationToken);
        if (line.State == LineState.LeftOut) return owner;
        PayoutLines.Leave(line, "经办人移出：" + request.Reason.Trim());
        (payout.State, payout.Count, payout.Fen) = (PayoutState.Draft, payout.Count - 1, payout.Fen - line.Fen);
        return owner;
    }
}
