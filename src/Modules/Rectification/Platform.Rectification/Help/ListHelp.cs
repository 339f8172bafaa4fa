using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Help;

/// <summary>The requests for help of the caller's areas, in the order in which they changed.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all.</param>
internal sealed record ListHelp(ListingQuery Page, int? AreaId = null) : IQuery<Listing<HelpItem>>;

/// <summary>A request for help as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="ProblemId">The problem.</param>
/// <param name="Number">From 1 within the problem.</param>
/// <param name="State"><c>open</c>, <c>answered</c> or <c>settled</c>.</param>
/// <param name="AskedOn">When it was asked.</param>
/// <param name="Text">What is asked.</param>
/// <param name="WantedBy">By when.</param>
/// <param name="Guidance">What the city answers; empty before.</param>
/// <param name="MeetingOn">The day of the meeting.</param>
/// <param name="Settled">What was settled; empty before.</param>
/// <param name="SettledOn">When.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
internal sealed record HelpItem(
    Guid Id, int AreaId, Guid ProblemId, int Number, string State, DateOnly AskedOn, string Text, DateOnly WantedBy,
    string Guidance, DateOnly? MeetingOn, string Settled, DateOnly? SettledOn, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListHelpHandler(RectificationDb db, TimeProvider clock) : IRequestHandler<ListHelp, Listing<HelpItem>>
{
    private static readonly Changes<RectificationDb, HelpRequest, HelpItem> Items = new((_, h) => new HelpItem(
        h.Id, h.AreaId, h.ProblemId, h.Number, Words.Key(h.State), h.AskedOn, h.Text, h.WantedBy, h.Guidance, h.MeetingOn, h.Settled, h.SettledOn, h.Removed, h.ChangedAt));

    public Task<Listing<HelpItem>> Handle(ListHelp request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class ListHelpEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/help", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListHelp(page, areaId), ct))
            .Permission(RectificationModule.View);
}
