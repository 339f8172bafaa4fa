using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Projects.Data;

namespace Platform.Projects.Households;

/// <summary>The households of the caller's areas, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
/// <param name="ProjectId">Only this project's; null for all.</param>
internal sealed record ListHouseholds(ListingQuery Page, int? AreaId = null, Guid? ProjectId = null) : IQuery<Listing<HouseholdItem>>;

/// <summary>A household as other systems see it: name, identity number and telephone masked.</summary>
/// <param name="AreaDm2">征收面积, 0.01㎡.</param>
/// <param name="CompensationFen">补偿金额, 分.</param>
/// <param name="TermMonths">The agreed transition period in months.</param>
internal sealed record HouseholdItem(
    Guid Id, int AreaId, Guid ProjectId, string Code, string Name, string IdNumber, string Phone, long AreaDm2, bool Signed,
    DateOnly? SignedOn, CompensationMode Mode, DateOnly? MovedOn, long? CompensationFen, bool Turnover, int? TermMonths,
    long Version, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListHouseholdsHandler(ProjectsDb db, TimeProvider clock) : IRequestHandler<ListHouseholds, Listing<HouseholdItem>>
{
    private static readonly Changes<ProjectsDb, Household, HouseholdItem> Items = new((_, h) => new HouseholdItem(
        h.Id, h.AreaId, h.ProjectId, h.Code, PersonalMask.Name(h.Name), h.IdNumber.Mask, h.Phone.Mask, h.AreaDm2, h.Signed,
        h.SignedOn, h.Mode, h.MovedOn, h.CompensationFen, h.Turnover, h.TermMonths, h.Version, h.Removed, h.ChangedAt));

    public Task<Listing<HouseholdItem>> Handle(ListHouseholds request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken,
            request.ProjectId is { } project ? h => h.ProjectId == project : null);
}

internal sealed class ListHouseholdsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/households", ([AsParameters] ListingQuery page, int? areaId, Guid? projectId, IMediator m, CancellationToken ct) =>
                m.Send(new ListHouseholds(page, areaId, projectId), ct))
            .Permission(ProjectsModule.View);
}
