using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Terms;

/// <summary>What the caller's areas have stated for themselves, in the order in which it changed.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all.</param>
internal sealed record ListTerms(ListingQuery Page, int? AreaId = null) : IQuery<Listing<TermItem>>;

/// <summary>A stated value as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area that has stated it.</param>
/// <param name="Code">The term.</param>
/// <param name="Value">In the term's unit; money in 分.</param>
/// <param name="EffectiveOn">From when it holds.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="Removed">A tombstone: taken back before it began.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
internal sealed record TermItem(Guid Id, int AreaId, string Code, long Value, DateOnly EffectiveOn, string Source, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListTermsHandler(RectificationDb db, TimeProvider clock) : IRequestHandler<ListTerms, Listing<TermItem>>
{
    private static readonly Changes<RectificationDb, TermValue, TermItem> Items =
        new((_, v) => new TermItem(v.Id, v.AreaId, v.Code, v.Value, v.EffectiveOn, v.Source, v.Removed, v.ChangedAt));

    public Task<Listing<TermItem>> Handle(ListTerms request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class ListTermsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/terms", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListTerms(page, areaId), ct)).Permission(RectificationModule.View);
}
