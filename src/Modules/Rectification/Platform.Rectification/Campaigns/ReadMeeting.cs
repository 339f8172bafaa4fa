using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Rectification.Campaigns;

/// <summary>A meeting in its campaign; of its decisions a county sees those that are asked of it.</summary>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadMeeting(Guid Id) : IQuery<MeetingView>;

/// <summary>A meeting with its decisions.</summary>
internal sealed record MeetingView(CampaignView Campaign, Meeting Meeting)
{
    /// <summary>Its decisions, in the order of their last days.</summary>
    public IReadOnlyList<MeetingDecision> Decisions => [.. Campaign.Duties.OfType<MeetingDecision>().Where(d => d.MeetingId == Meeting.Id)];
}

internal sealed class ReadMeetingHandler(CampaignBook book) : IRequestHandler<ReadMeeting, MeetingView>
{
    public async Task<MeetingView> Handle(ReadMeeting request, CancellationToken cancellationToken)
    {
        var meeting = await book.Find<Meeting>(request.Id, cancellationToken);
        return new(await book.View(await book.Find<Campaign>(meeting.CampaignId, cancellationToken), cancellationToken), meeting);
    }
}
