using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Extensions;

/// <summary>The requests for a later deadline of the caller's areas, in the order in which they changed. A person asks and a person decides, so other systems only read.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all.</param>
internal sealed record ListExtensions(ListingQuery Page, int? AreaId = null) : IQuery<Listing<ExtensionItem>>;

/// <summary>A request for a later deadline as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="ProblemId">The problem.</param>
/// <param name="Before">The deadline when it was asked.</param>
/// <param name="Until">The deadline that is asked for.</param>
/// <param name="Reason">Why.</param>
/// <param name="AskedOn">When it was asked.</param>
/// <param name="State"><c>waiting</c>, <c>granted</c>, <c>declined</c>, <c>withdrawn</c> or <c>expired</c>.</param>
/// <param name="DecidedOn">When it was decided; null before.</param>
/// <param name="Opinion">What was said of it.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
internal sealed record ExtensionItem(
    Guid Id, int AreaId, Guid ProblemId, DateOnly Before, DateOnly Until, string Reason, DateOnly AskedOn, string State,
    DateOnly? DecidedOn, string Opinion, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListExtensionsHandler(RectificationDb db, TimeProvider clock) : IRequestHandler<ListExtensions, Listing<ExtensionItem>>
{
    public Task<Listing<ExtensionItem>> Handle(ListExtensions request, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetUtcNow().UtcDateTime, Formats.DayOf(clock.GetUtcNow()));
        return new Changes<RectificationDb, Extension, ExtensionItem>((_, e) => new ExtensionItem(
            e.Id, e.AreaId, e.ProblemId, e.Before, e.Until, e.Reason, e.AskedOn, Words.Key(e.StateOn(today)), e.DecidedOn, e.Opinion, e.Removed, e.ChangedAt))
            .Read(db, request.Page, request.AreaId, now, cancellationToken);
    }
}

internal sealed class ListExtensionsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/extensions", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListExtensions(page, areaId), ct))
            .Permission(RectificationModule.View);
}
