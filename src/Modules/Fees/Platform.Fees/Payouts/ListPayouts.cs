using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Fees.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Payouts;

/// <summary>The batches of the caller's areas, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
internal sealed record ListPayouts(ListingQuery Page, int? AreaId = null) : IQuery<Listing<PayoutItem>>;

/// <summary>A batch as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Number">批次号.</param>
/// <param name="State">draft, waiting, approved, sent, closed, withdrawn.</param>
/// <param name="Through">It pays what was due by this day.</param>
/// <param name="ProjectId">Only this project's families; null for all.</param>
/// <param name="Count">Payments in it.</param>
/// <param name="Fen">What they add up to, 分.</param>
/// <param name="SentOn">The day of the bank file; null before.</param>
/// <param name="Version">Its ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
internal sealed record PayoutItem(
    Guid Id, int AreaId, string Number, string State, DateOnly Through, Guid? ProjectId, int Count, long Fen, DateOnly? SentOn, long Version, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListPayoutsHandler(FeesDb db, TimeProvider clock) : IRequestHandler<ListPayouts, Listing<PayoutItem>>
{
    private static readonly Changes<FeesDb, Payout, PayoutItem> Items = new((_, p) => new PayoutItem(
        p.Id, p.AreaId, p.Number, PayoutWords.Key(p.State), p.Through, p.ProjectId, p.Count, p.Fen, p.SentOn, p.Version, p.Removed, p.ChangedAt));

    public Task<Listing<PayoutItem>> Handle(ListPayouts request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class ListPayoutsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/payouts", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListPayouts(page, areaId), ct)).Permission(FeesModule.View);
}
