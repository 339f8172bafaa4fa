using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Rectification.Campaigns;

/// <summary>A task or a decision with how the caller's areas stand to it.</summary>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadDuty(Guid Id) : IQuery<DutyView>;

/// <summary>A duty in its campaign.</summary>
internal sealed record DutyView(CampaignView Campaign, IDuty Duty);

internal sealed class ReadDutyHandler(CampaignBook book) : IRequestHandler<ReadDuty, DutyView>
{
    public async Task<DutyView> Handle(ReadDuty request, CancellationToken cancellationToken)
    {
        var duty = await book.Duty(request.Id, cancellationToken);
        var view = await book.View(await book.Find<Campaign>(duty.CampaignId, cancellationToken), cancellationToken);
        return view.Duties.Any(d => d.Id == duty.Id) ? new(view, duty) : throw Problem.NotFound();
    }
}
