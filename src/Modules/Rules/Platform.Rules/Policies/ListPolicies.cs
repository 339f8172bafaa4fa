using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>The policies of the caller's areas in all published versions, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
internal sealed record ListPolicies(ListingQuery Page, int? AreaId = null) : IQuery<Listing<PolicyItem>>;

/// <summary>A version as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Name">名称.</param>
/// <param name="Kind">transitionalFee, movingFee …</param>
/// <param name="Layer">national, province, city, county, project.</param>
/// <param name="ProjectId">The project; null but for that layer.</param>
/// <param name="Number">Its version, 1, 2, 3 …</param>
/// <param name="PublishedOn">发布日期.</param>
/// <param name="Text">The whole policy as YAML.</param>
/// <param name="Version">The row's ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
internal sealed record PolicyItem(
    Guid Id, int AreaId, string Name, string Kind, string Layer, Guid? ProjectId, int Number, DateOnly? PublishedOn, string Text, long Version, bool Removed, DateTime ChangedAt) : IListed
{
    /// <summary>A version as an item.</summary>
    public static PolicyItem Of(PolicyVersion p) => new(
        p.Id, p.AreaId, p.Name, Words.Text(p.Kind), Words.Text(p.Layer), p.ProjectId == Guid.Empty ? null : p.ProjectId, p.Number, p.PublishedOn, p.Text, p.Version, p.Removed, p.ChangedAt);
}

internal sealed class ListPoliciesHandler(RulesDb db, TimeProvider clock) : IRequestHandler<ListPolicies, Listing<PolicyItem>>
{
    private static readonly Changes<RulesDb, PolicyVersion, PolicyItem> Items = new((_, p) => new PolicyItem(
        p.Id, p.AreaId, p.Name, Words.Text(p.Kind), Words.Text(p.Layer), p.ProjectId == Guid.Empty ? null : p.ProjectId, p.Number, p.PublishedOn, p.Text, p.Version, p.Removed, p.ChangedAt));

    public Task<Listing<PolicyItem>> Handle(ListPolicies request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken, p => p.State == PolicyState.Published);
}

internal sealed class ListPoliciesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/policies", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListPolicies(page, areaId), ct)).Permission(RulesModule.View);
}
