using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Web;

namespace Platform.Rectification.Campaigns;

/// <summary>A meeting with its decisions, as other systems see it.</summary>
/// <param name="Meeting">Itself.</param>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Decisions">Those that the caller may see, in the order of their last days.</param>
internal sealed record MeetingDetail(MeetingItem Meeting, Guid CampaignId, IReadOnlyList<DecisionItem> Decisions);

/// <summary>A decision.</summary>
/// <param name="Id">The key; it is a duty of the campaign.</param>
/// <param name="Text">议定事项.</param>
/// <param name="DoerAreaId">Who does it; 0 for each area below.</param>
/// <param name="Doer">责任单位或责任人.</param>
/// <param name="Due">By which day.</param>
/// <param name="Version">Rises with every change; goes into If-Match in quotes.</param>
internal sealed record DecisionItem(Guid Id, string Text, int DoerAreaId, string Doer, DateOnly Due, long Version);

internal sealed class GetMeetingEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/meetings/{id:guid}", async (Guid id, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var view = await m.Send(new ReadMeeting(id), ct);
            response.Headers.ETag = Tags.Write(view.Meeting.Version);
            return new MeetingDetail(MeetingItem.Of(view.Meeting), view.Meeting.CampaignId, [.. view.Decisions.Select(d => new DecisionItem(d.Id, d.Title, d.DoerAreaId, d.Doer, d.Due, d.Version))]);
        }).Permission(RectificationModule.View);
}
