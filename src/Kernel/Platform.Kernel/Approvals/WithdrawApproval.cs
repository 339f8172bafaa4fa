using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Approvals;

/// <summary>Who asked takes the request back while nobody has decided it.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The request.</param>
/// <exception cref="ProblemException"><c>approval-decided</c>: it is no longer open.</exception>
public sealed record WithdrawApproval(int AreaId, Guid Id) : ICommand<Unit>;

internal sealed class WithdrawApprovalHandler(PlatformDb db, ApprovalKinds kinds, ApprovalBook book) : IRequestHandler<WithdrawApproval, Unit>
{
    public async Task<Unit> Handle(WithdrawApproval request, CancellationToken cancellationToken)
    {
        var approval = await kinds.Own(db.Approvals).FirstOrDefaultAsync(a => a.AreaId == request.AreaId && a.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (!kinds.IsOn(kinds.Of(approval.Kind)!, approval.AreaId)) throw Problem.NotFound();
        if (approval.StateOn(book.Now().Today) != ApprovalState.Waiting) throw new ProblemException(409, "approval-decided", "这件申请已经办结或过期，不能再撤回。");
        approval.State = ApprovalState.Withdrawn;
        await book.SaveFirst("approval-decided", "这件申请刚刚办结，不能再撤回；请刷新后查看。", cancellationToken);
        await kinds.Of(approval.Kind)!.OnClosed(approval, cancellationToken);
        return Unit.Value;
    }
}
