using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Approvals;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Extensions;

/// <summary>A problem's deadline becomes a later one when the city allows it, and by that act.</summary>
internal sealed class ExtensionKind(RectificationDb db) : IApprovalKind
{
    public const string Word = "rectification.extend";

    public string Name => Word;

    public string Title => "延长化解时限";

    public Permission Approves => RectificationModule.Supervise;

    public int Days => 30;

    /// <exception cref="ProblemException"><c>problem-over</c>; <c>changed-meanwhile</c>: the deadline is another one than when it was asked.</exception>
    public async Task OnApproved(Approval approval, CancellationToken ct)
    {
        var asked = await Asked(approval, ct) ?? throw Problem.NotFound();
        var problem = await db.Problems.FirstAsync(p => p.AreaId == asked.AreaId && p.Id == asked.ProblemId, ct);
        if (problem.State.IsOver()) throw new ProblemException(409, "problem-over", $"“{problem.State.Title()}”的问题不用再延期。");
        if (problem.Deadline != asked.Before) throw Problem.Changed();
        problem.Deadline = asked.Until;
        Decide(asked, ExtensionState.Granted, approval);
    }

    public async Task OnClosed(Approval approval, CancellationToken ct)
    {
        if (await Asked(approval, ct) is not { } asked) return;
        if (approval.State == ApprovalState.Withdrawn) asked.State = ExtensionState.Withdrawn;
        else Decide(asked, ExtensionState.Declined, approval);
    }

    private static void Decide(Extension asked, ExtensionState state, Approval approval) =>
        (asked.State, asked.DecidedOn, asked.DecidedBy, asked.Opinion) = (state, Formats.DayOf(approval.DecidedAt!.Value), approval.DecidedName, approval.Opinion);

    private Task<Extension?> Asked(Approval approval, CancellationToken ct) =>
        db.Extensions.FirstOrDefaultAsync(e => e.AreaId == approval.AreaId && e.ApprovalId == approval.Id && e.State == ExtensionState.Waiting, ct);
}
