using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Mechanisms;

/// <summary>The register of mechanisms of the caller's areas, in the order in which it changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
public sealed record ListMechanisms(ListingQuery Page, int? AreaId = null) : IQuery<Listing<MechanismItem>>;

/// <summary>A rule of the register as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Kind"><c>planning</c>, <c>deciding</c>, <c>riskAssessment</c>, <c>resolving</c>, <c>emergency</c> or <c>petitions</c>.</param>
/// <param name="Name">名称.</param>
/// <param name="Number">文号.</param>
/// <param name="Issuer">印发机关.</param>
/// <param name="IssuedOn">印发日期.</param>
/// <param name="ReviewDueOn">By when it is to be looked at again.</param>
/// <param name="ReviewedOn">When it was last; null where it was not yet.</param>
/// <param name="EndedOn">The last day on which it holds; null while it does.</param>
/// <param name="HasFile">Whether the document was sent.</param>
/// <param name="Version">Rises with every change; the ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record MechanismItem(
    Guid Id, int AreaId, string Kind, string Name, string Number, string Issuer, DateOnly IssuedOn, DateOnly ReviewDueOn, DateOnly? ReviewedOn, DateOnly? EndedOn,
    bool HasFile, long Version, bool Removed, DateTime ChangedAt) : IListed
{
    internal static MechanismItem Of(Mechanism m) => new(
        m.Id, m.AreaId, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(m.Kind.ToString()), m.Name, m.Number, m.Issuer, m.IssuedOn, m.ReviewDueOn, m.ReviewedOn, m.EndedOn,
        m.FileId is not null, m.Version, m.Removed, m.ChangedAt);
}

internal sealed class ListMechanismsHandler(ReportingDb db, TimeProvider clock) : IRequestHandler<ListMechanisms, Listing<MechanismItem>>
{
    private static readonly Changes<ReportingDb, Mechanism, MechanismItem> Items = new((_, m) => MechanismItem.Of(m));

    public Task<Listing<MechanismItem>> Handle(ListMechanisms request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class MechanismEndpoints : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record MechanismReview(string Opinion, DateOnly? NextDueOn);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/mechanisms", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListMechanisms(page, areaId), ct)).Permission(ReportingModule.View);
        api.MapGet("/mechanisms/{id:guid}", async (Guid id, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var mechanism = await m.Send(new GetMechanism(id), ct);
            response.Headers.ETag = Tags.Write(mechanism.Version);
            return MechanismItem.Of(mechanism);
        }).Permission(ReportingModule.View);
        api.MapPost("/mechanisms/{id:guid}/review", async (Guid id, MechanismReview body, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var mechanism = await m.Send(new GetMechanism(id), ct);
            response.Headers.ETag = Tags.Write(await m.Send(new ReviewMechanism(mechanism.AreaId, id, seen, body.Opinion, body.NextDueOn), ct));
            return MechanismItem.Of(await m.Send(new GetMechanism(id), ct));
        }).Permission(ReportingModule.Write);
    }
}
