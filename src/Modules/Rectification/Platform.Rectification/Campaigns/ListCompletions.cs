using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>What the caller's areas have done of the tasks and decisions of campaigns, in the order in which it changed.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
internal sealed record ListCompletions(ListingQuery Page, int? AreaId = null) : IQuery<Listing<CompletionItem>>;

/// <summary>One completion.</summary>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record GetCompletion(Guid Id) : IQuery<CompletionItem>;

/// <summary>A completion as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area that did it.</param>
/// <param name="CampaignId">The campaign.</param>
/// <param name="DutyId">The task or the decision.</param>
/// <param name="DoneOn">办结日期.</param>
/// <param name="Note">办理情况.</param>
/// <param name="By">填报人.</param>
/// <param name="Version">The row's ETag.</param>
/// <param name="Removed">A tombstone: it was withdrawn.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
internal sealed record CompletionItem(
    Guid Id, int AreaId, Guid CampaignId, Guid DutyId, DateOnly DoneOn, string Note, string By, long Version, bool Removed, DateTime ChangedAt) : IListed
{
    /// <summary>A completion as an item.</summary>
    public static CompletionItem Of(Completion c) => new(c.Id, c.AreaId, c.CampaignId, c.DutyId, c.DoneOn, c.Note, c.By, c.Version, c.Removed, c.ChangedAt);
}

internal sealed class ListCompletionsHandler(RectificationDb db, TimeProvider clock) : IRequestHandler<ListCompletions, Listing<CompletionItem>>
{
    private static readonly Changes<RectificationDb, Completion, CompletionItem> Items = new((_, c) => CompletionItem.Of(c));

    public Task<Listing<CompletionItem>> Handle(ListCompletions request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class GetCompletionHandler(RectificationDb db) : IRequestHandler<GetCompletion, CompletionItem>
{
    public async Task<CompletionItem> Handle(GetCompletion request, CancellationToken cancellationToken) =>
        CompletionItem.Of(await db.Rows<Completion>().FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken) ?? throw Problem.NotFound());
}

internal sealed class ListCompletionsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/completions", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListCompletions(page, areaId), ct)).Permission(RectificationModule.View);
}
