using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Lists;
using Platform.Fees.Payments;
using Platform.Kernel.Approvals;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Payouts;

/// <summary>Asks another person to allow a batch. From now on nobody changes it.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The batch.</param>
/// <param name="Version">Its row's version, as seen.</param>
/// <param name="Reason">What is paid and why, 5 to 200 characters.</param>
/// <returns>The request for approval.</returns>
/// <exception cref="ProblemException"><c>not-found</c>, <c>payout-state</c>, <c>changed-meanwhile</c>; <c>payout-empty</c>: nobody is paid by it.</exception>
internal sealed record AskPayout(int AreaId, Guid Id, long Version, string Reason) : ICommand<Guid>;

internal sealed class AskPayoutValidator : AbstractValidator<AskPayout>
{
    public AskPayoutValidator() => RuleFor(c => c.Reason).Must(r => r.Trim().Length is >= 5 and <= 200).WithMessage("请写明发放事由，5 到 200 字。")
        .WithoutNumbers("事由").OverridePropertyName("reason");
}

internal sealed class AskPayoutHandler(PayoutBook book, ApprovalBook approvals, IMediator mediator) : IRequestHandler<AskPayout, Guid>
{
    public async Task<Guid> Handle(AskPayout request, CancellationToken cancellationToken)
    {
        var payout = await book.Take(request.AreaId, request.Id, cancellationToken, PayoutState.Draft);
        if (payout.Version != request.Version) throw Problem.Changed();
        if (payout.Count == 0) throw new ProblemException(409, "payout-empty", "这一批没有可以发放的户，不必送审。");
        var lines = book.Lines(payout);
        var (from, to) = (await lines.MinAsync(l => l.From, cancellationToken), await lines.MaxAsync(l => l.To, cancellationToken));
        var project = payout.ProjectId is null ? "全县（市、区）" : (await mediator.Send(new ReadPlaces(payout.AreaId), cancellationToken)).Project(payout.ProjectId);
        var approval = approvals.Ask(
            payout.AreaId, PayKind.Word, payout.Id, $"发放过渡安置费 {payout.Number}，{payout.Count:N0} 户 {Formats.Money(payout.Fen)} 元",
            [
                new("批次", $"{payout.Number}（点击查看每一户）", $"/fees/payouts/{payout.Id}"),
                new("项目", project),
                new("户数", $"{payout.Count:N0} 户"),
                new("金额", $"{Formats.Money(payout.Fen)} 元（{Capitals.Of(payout.Fen)}）"),
                new("所属期", from == to ? Spans.Month(from) : $"{Spans.Month(from)} 至 {Spans.Month(to)}"),
                new("应发截至", Formats.Date(payout.Through)),
            ],
            "", request.Reason);
        (payout.State, payout.ApprovalId, payout.AskedUntil) = (PayoutState.Waiting, approval.Id, approval.ExpiresOn);
        return approval.Id;
    }
}
