using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Approvals;

/// <summary>Allows a request, gives it back to be mended, or refuses it.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The request.</param>
/// <param name="Decision">What is decided.</param>
/// <param name="Opinion">The opinion; must say why where the answer is not yes.</param>
/// <exception cref="ProblemException">
/// <c>approval-own</c>: who asked never decides; <c>approval-decided</c>: somebody was faster, or it was withdrawn; <c>approval-expired</c>.
/// </exception>
public sealed record DecideApproval(int AreaId, Guid Id, ApprovalDecision Decision, string Opinion) : ICommand<Unit>;

/// <summary>What an approver can decide.</summary>
public enum ApprovalDecision
{
    /// <summary>同意.</summary>
    Approve = 0,

    /// <summary>退回.</summary>
    Return = 1,

    /// <summary>不同意.</summary>
    Refuse = 2,
}

internal sealed class DecideApprovalValidator : AbstractValidator<DecideApproval>
{
    public DecideApprovalValidator()
    {
        RuleFor(c => c.Decision).IsInEnum().WithMessage("请选择同意、退回或不同意。").OverridePropertyName("decision");
        RuleFor(c => c.Opinion).MaximumLength(200).WithMessage("审批意见最多 200 字。").OverridePropertyName("opinion");
        RuleFor(c => c.Opinion).NotEmpty().When(c => c.Decision != ApprovalDecision.Approve).WithMessage("退回或不同意时请写明原因。").OverridePropertyName("opinion");
    }
}

internal sealed class DecideApprovalHandler(PlatformDb db, ApprovalKinds kinds, ApprovalBook book, Caller caller) : IRequestHandler<DecideApproval, Unit>
{
    public async Task<Unit> Handle(DecideApproval request, CancellationToken cancellationToken)
    {
        var approval = await kinds.Visible(db.Approvals).FirstOrDefaultAsync(a => a.AreaId == request.AreaId && a.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        var kind = kinds.Of(approval.Kind)!;
        if (!kinds.IsOn(kind, approval.AreaId)) throw Problem.NotFound();
        if (kinds.IsOwn(approval)) throw new ProblemException(403, "approval-own", "申请人不能审批自己的申请，代办人也不能代申请人审批；请由另一位有权限的同事审批。");
        if (!caller.May(kind.Approves)) throw Problem.Denied(kind.Approves.Title);
        var (now, today) = book.Now();
        if (approval.StateOn(today) is not ApprovalState.Waiting and var state) throw Late(approval, state);

        approval.State = request.Decision switch
        {
            ApprovalDecision.Approve => ApprovalState.Approved,
            ApprovalDecision.Return => ApprovalState.Returned,
            _ => ApprovalState.Refused,
        };
        (approval.DecidedBy, approval.DecidedName, approval.DecidedFor) = (caller.Id, caller.Name, caller.For);
        (approval.DecidedAt, approval.Opinion) = (now, request.Opinion.Trim());
        await book.SaveFirst("approval-decided", "这件审批刚由另一位同事办结，请刷新后查看。", cancellationToken);
        await (approval.State == ApprovalState.Approved ? kind.OnApproved(approval, cancellationToken) : kind.OnClosed(approval, cancellationToken));
        return Unit.Value;
    }

    private static ProblemException Late(Approval approval, ApprovalState state) => state switch
    {
        ApprovalState.Expired => new(409, "approval-expired", $"这件申请的有效期到 {approval.ExpiresOn:yyyy-MM-dd} 为止，已经过期，不能再审批；请申请人重新提交。"),
        ApprovalState.Withdrawn => new(409, "approval-decided", "申请人已经撤回这件申请，无需再办。"),
        _ => new(409, "approval-decided", $"这件审批已由 {approval.DecidedName} 办结（{ApprovalWords.Title(state)}），无需再办。"),
    };
}
