using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>The campaigns of the caller's own areas, in the order in which they changed: what another system reads. Those of an area above are read by their id.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
internal sealed record ListCampaigns(ListingQuery Page, int? AreaId = null) : IQuery<Listing<CampaignItem>>;

/// <summary>A campaign as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area that keeps it.</param>
/// <param name="Title">名称.</param>
/// <param name="Basis">The document that orders it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="ReportDue">The last day for the reports of the areas below; null where none are wanted.</param>
/// <param name="EndedOn">The day on which it was ended; null while it goes on.</param>
/// <param name="Version">The row's ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
internal sealed record CampaignItem(
    Guid Id, int AreaId, string Title, string Basis, DateOnly From, DateOnly To, DateOnly? ReportDue, DateOnly? EndedOn, long Version, bool Removed, DateTime ChangedAt) : IListed
{
    /// <summary>A campaign as an item.</summary>
    public static CampaignItem Of(Campaign c) => new(c.Id, c.AreaId, c.Title, c.Basis, c.From, c.To, c.ReportDue, c.EndedOn, c.Version, c.Removed, c.ChangedAt);
}

internal sealed class ListCampaignsHandler(RectificationDb db, TimeProvider clock) : IRequestHandler<ListCampaigns, Listing<CampaignItem>>
{
    private static readonly Changes<RectificationDb, Campaign, CampaignItem> Items = new((_, c) => CampaignItem.Of(c));

    public Task<Listing<CampaignItem>> Handle(ListCampaigns request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class ListCampaignsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/campaigns", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListCampaigns(page, areaId), ct)).Permission(RectificationModule.View);
}
