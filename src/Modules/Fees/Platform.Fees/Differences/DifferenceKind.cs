using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Approvals;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;

namespace Platform.Fees.Differences;

/// <summary>A list of differences is posted when another person allows it.</summary>
internal sealed class DifferenceKind(FeesDb db, IMediator mediator) : IApprovalKind
{
    public const string Word = "fees.difference";

    public string Name => Word;

    public string Title => "过渡安置费差额清单";

    public Permission Approves => FeesModule.Approve;

    public int Days => 30;

    public async Task OnApproved(Approval approval, CancellationToken ct)
    {
        var list = await List(approval, ct) ?? throw Problem.NotFound();
        list.State = DifferenceState.Approved;
        await mediator.Send(new StartLongTask(approval.AreaId, "差额记账", $"/fees/differences/{list.Id}", new PostDifference(approval.AreaId, list.Id)), ct);
    }

    public async Task OnClosed(Approval approval, CancellationToken ct)
    {
        if (await List(approval, ct) is { } list) list.State = DifferenceState.Draft;
    }

    private Task<Difference?> List(Approval approval, CancellationToken ct) => db.Differences.FirstOrDefaultAsync(
        d => d.AreaId == approval.AreaId && d.Id == approval.SubjectId && d.ApprovalId == approval.Id && d.State == DifferenceState.Waiting, ct);
}
