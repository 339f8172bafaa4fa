using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Petitions.Data;

namespace Platform.Petitions.Register;

/// <summary>The petitions of the caller's areas, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
/// <param name="ProjectId">Only this project; null for all.</param>
public sealed record ListPetitions(ListingQuery Page, int? AreaId = null, Guid? ProjectId = null) : IQuery<Listing<PetitionItem>>;

/// <summary>A petition as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="RegisteredOn">登记日期.</param>
/// <param name="Petitioner">信访人, masked.</param>
/// <param name="People">信访人数; null where it is not known.</param>
/// <param name="Form">信访形式.</param>
/// <param name="ProjectId">The project; null where it concerns none.</param>
/// <param name="ProjectName">Its name.</param>
/// <param name="Kind">内容分类.</param>
/// <param name="AcceptedOn">受理日期.</param>
/// <param name="DeadlineOn">The last day for the reply: extended to, else due.</param>
/// <param name="RepliedOn">答复意见书日期.</param>
/// <param name="Unit">责任单位.</param>
/// <param name="Version">Its ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
public sealed record PetitionItem(
    Guid Id, int AreaId, DateOnly RegisteredOn, string Petitioner, int? People, string Form, Guid? ProjectId, string ProjectName, string Kind,
    DateOnly? AcceptedOn, DateOnly? DeadlineOn, DateOnly? RepliedOn, string Unit, long Version, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListPetitionsHandler(PetitionsDb db, TimeProvider clock) : IRequestHandler<ListPetitions, Listing<PetitionItem>>
{
    private static readonly Changes<PetitionsDb, Petition, PetitionItem> Items = new((_, p) => new PetitionItem(
        p.Id, p.AreaId, p.RegisteredOn, PersonalMask.Name(p.Petitioner), p.People, p.Form, p.ProjectId, p.ProjectName, p.Kind,
        p.AcceptedOn, p.DeadlineOn, p.RepliedOn, p.Unit, p.Version, p.Removed, p.ChangedAt));

    public Task<Listing<PetitionItem>> Handle(ListPetitions request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken,
            request.ProjectId is { } project ? p => p.ProjectId == project : null);
}

internal sealed class ListPetitionsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/", ([AsParameters] ListingQuery page, int? areaId, Guid? projectId, IMediator m, CancellationToken ct) =>
                m.Send(new ListPetitions(page, areaId, projectId), ct))
            .Permission(PetitionsModule.View);
}
