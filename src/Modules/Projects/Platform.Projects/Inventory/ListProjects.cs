using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Projects.Data;

namespace Platform.Projects.Inventory;

/// <summary>The projects of the caller's areas, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
public sealed record ListProjects(ListingQuery Page, int? AreaId = null) : IQuery<Listing<ProjectItem>>;

/// <summary>A project as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Code">项目编号.</param>
/// <param name="Name">The name.</param>
/// <param name="DecisionNo">征收决定文号.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="State">The state, as in 条例 590.</param>
/// <param name="Households">How many households are entered.</param>
/// <param name="Version">Its ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
public sealed record ProjectItem(
    Guid Id, int AreaId, string Code, string Name, string DecisionNo, DateOnly? DecidedOn, ProjectState State,
    int Households, long Version, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListProjectsHandler(ProjectsDb db, TimeProvider clock) : IRequestHandler<ListProjects, Listing<ProjectItem>>
{
    private static readonly Changes<ProjectsDb, Project, ProjectItem> Items = new((d, p) => new ProjectItem(
        p.Id, p.AreaId, p.Code, p.Name, p.DecisionNo, p.DecidedOn, p.State,
        d.Households.Count(h => h.AreaId == p.AreaId && h.ProjectId == p.Id), p.Version, p.Removed, p.ChangedAt));

    public Task<Listing<ProjectItem>> Handle(ListProjects request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class ListProjectsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListProjects(page, areaId), ct))
            .Permission(ProjectsModule.View);
}
