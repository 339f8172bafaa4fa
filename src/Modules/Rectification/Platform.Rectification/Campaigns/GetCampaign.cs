using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Rectification.Campaigns;

/// <summary>A campaign with its phases, duties and meetings, for another system.</summary>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record GetCampaign(Guid Id) : IQuery<CampaignDetail>;

/// <summary>A campaign as other systems see it.</summary>
/// <param name="Campaign">Itself.</param>
/// <param name="Phases">In the order of their days.</param>
/// <param name="Duties">Its tasks and its meetings' decisions, with how each area of the caller stands.</param>
/// <param name="Meetings">The newest first.</param>
internal sealed record CampaignDetail(CampaignItem Campaign, IReadOnlyList<PhaseItem> Phases, IReadOnlyList<DutyItem> Duties, IReadOnlyList<MeetingItem> Meetings);

/// <summary>A phase.</summary>
/// <param name="Gates"><c>tasks</c>, <c>led</c>, <c>dated</c>, <c>closed</c>: what has to be there before the next.</param>
internal sealed record PhaseItem(Guid Id, string Title, DateOnly From, DateOnly To, string Summary, IReadOnlyList<string> Gates);

/// <summary>A task or a decision.</summary>
/// <param name="PhaseId">The task's phase; null for a decision.</param>
/// <param name="MeetingId">The decision's meeting; null for a task.</param>
/// <param name="States">The areas of the caller that have to do it.</param>
internal sealed record DutyItem(Guid Id, Guid? PhaseId, Guid? MeetingId, string Title, DateOnly Due, IReadOnlyList<DutyStateItem> States);

/// <summary>How an area stands to a duty.</summary>
/// <param name="DoneOn">Null while it is not done.</param>
/// <param name="LateDays">How many days it is late, or was done late; 0 for none.</param>
internal sealed record DutyStateItem(int AreaId, DateOnly? DoneOn, int LateDays);

/// <summary>A meeting.</summary>
internal sealed record MeetingItem(Guid Id, string Kind, string Title, DateOnly HeldOn, string Place, string Chair, string Attendees, string Minutes)
{
    internal static MeetingItem Of(Meeting m) => new(m.Id, Lifecycle.Words.Key(m.Kind), m.Title, m.HeldOn, m.Place, m.Chair, m.Attendees, m.Minutes);
}

internal sealed class GetCampaignHandler(CampaignBook book) : IRequestHandler<GetCampaign, CampaignDetail>
{
    public async Task<CampaignDetail> Handle(GetCampaign request, CancellationToken cancellationToken)
    {
        var view = await book.View(await book.Find<Campaign>(request.Id, cancellationToken), cancellationToken);
        return new(
            CampaignItem.Of(view.Row),
            [.. view.Phases.Select(p => new PhaseItem(p.Id, p.Title, p.From, p.To, p.Summary, [.. p.Gates.Select(Gate.Word)]))],
            [.. view.Duties.Select(d => new DutyItem(
                d.Id, (d as CampaignTask)?.CampaignPhaseId, (d as MeetingDecision)?.MeetingId, d.Title, d.Due,
                [.. view.States.Where(s => s.Duty == d).Select(s => new DutyStateItem(s.AreaId, s.State.Done?.DoneOn, Math.Max(s.State.DoneLate, -(s.State.DaysLeft ?? 0))))]))],
            [.. view.Meetings.Select(MeetingItem.Of)]);
    }
}

internal sealed class GetCampaignEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/campaigns/{id:guid}", (Guid id, IMediator m, CancellationToken ct) => m.Send(new GetCampaign(id), ct)).Permission(RectificationModule.View);
}
