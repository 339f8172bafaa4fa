using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Approvals;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;

namespace Platform.Fees.Payouts;

/// <summary>A batch is sent to the bank when another person allows it, as it was when it was asked for, and once.</summary>
internal sealed class PayKind(FeesDb db) : IApprovalKind
{
    public const string Word = "fees.pay";

    public string Name => Word;

    public string Title => "过渡安置费发放";

    public Permission Approves => FeesModule.Approve;

    public int Days => 14;

    public bool Once => true;

    /// <exception cref="ProblemException"><c>not-found</c>: it is not asked for by this request any more.</exception>
    public async Task OnApproved(Approval approval, CancellationToken ct) => (await Asked(approval, ct) ?? throw Problem.NotFound()).State = PayoutState.Approved;

    public async Task OnClosed(Approval approval, CancellationToken ct)
    {
        if (await Asked(approval, ct) is { } payout) payout.State = PayoutState.Draft;
    }

    private Task<Payout?> Asked(Approval approval, CancellationToken ct) => db.Payouts.FirstOrDefaultAsync(
        p => p.AreaId == approval.AreaId && p.Id == approval.SubjectId && p.ApprovalId == approval.Id && p.State == PayoutState.Waiting, ct);
}
