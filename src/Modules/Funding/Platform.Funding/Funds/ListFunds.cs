using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Funding.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Funding.Funds;

/// <summary>The funds of the caller's areas, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
/// <param name="ProjectId">Only this project; null for all.</param>
public sealed record ListFunds(ListingQuery Page, int? AreaId = null, Guid? ProjectId = null) : IQuery<Listing<FundItem>>;

/// <summary>A fund as other systems see it; money in 分.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="ProjectName">Its name.</param>
/// <param name="Source">资金来源.</param>
/// <param name="DocumentNo">文号.</param>
/// <param name="EstimateFen">概算 of the whole project, repeated in each of its funds.</param>
/// <param name="ArrivedFen">到位金额.</param>
/// <param name="ArrivedOn">到位日期.</param>
/// <param name="Account">专户账号.</param>
/// <param name="PaidFen">支付金额.</param>
/// <param name="PaidUntil">支付截至.</param>
/// <param name="BalanceFen">结余 as stated.</param>
/// <param name="Version">Its ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
public sealed record FundItem(
    Guid Id, int AreaId, Guid ProjectId, string ProjectName, string Source, string DocumentNo, long? EstimateFen, long ArrivedFen,
    DateOnly? ArrivedOn, string Account, long? PaidFen, DateOnly? PaidUntil, long? BalanceFen, long Version, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListFundsHandler(FundingDb db, TimeProvider clock) : IRequestHandler<ListFunds, Listing<FundItem>>
{
    private static readonly Changes<FundingDb, Fund, FundItem> Items = new((_, f) => new FundItem(
        f.Id, f.AreaId, f.ProjectId, f.ProjectName, f.Source, f.DocumentNo, f.EstimateFen, f.ArrivedFen, f.ArrivedOn, f.Account,
        f.PaidFen, f.PaidUntil, f.BalanceFen, f.Version, f.Removed, f.ChangedAt));

    public Task<Listing<FundItem>> Handle(ListFunds request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken,
            request.ProjectId is { } project ? f => f.ProjectId == project : null);
}

internal sealed class ListFundsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/", ([AsParameters] ListingQuery page, int? areaId, Guid? projectId, IMediator m, CancellationToken ct) =>
                m.Send(new ListFunds(page, areaId, projectId), ct))
            .Permission(FundingModule.View);
}
