using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Fees.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Payments;

/// <summary>The payments of the caller's areas, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
public sealed record ListPayments(ListingQuery Page, int? AreaId = null) : IQuery<Listing<PaymentItem>>;

/// <summary>A payment as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="HouseholdId">The household.</param>
/// <param name="ProjectId">Its project.</param>
/// <param name="Batch">批次.</param>
/// <param name="From">所属期起, first of the month.</param>
/// <param name="To">所属期止, first of the month.</param>
/// <param name="Months">月数, as stated.</param>
/// <param name="DueFen">应发, as stated, 分.</param>
/// <param name="PaidFen">实发, 分; below zero takes an earlier payment back.</param>
/// <param name="PaidOn">发放日期.</param>
/// <param name="Method">发放方式.</param>
/// <param name="Card">收款账号, masked.</param>
/// <param name="Version">Its ETag.</param>
/// <param name="Removed">A tombstone.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
public sealed record PaymentItem(
    Guid Id, int AreaId, Guid HouseholdId, Guid ProjectId, string Batch, DateOnly From, DateOnly To, int? Months, long? DueFen, long PaidFen,
    DateOnly PaidOn, string Method, string Card, long Version, bool Removed, DateTime ChangedAt) : IListed;

internal sealed class ListPaymentsHandler(FeesDb db, TimeProvider clock) : IRequestHandler<ListPayments, Listing<PaymentItem>>
{
    private static readonly Changes<FeesDb, Payment, PaymentItem> Items = new((_, p) => new PaymentItem(
        p.Id, p.AreaId, p.HouseholdId, p.ProjectId, p.Batch, p.From, p.To, p.Months, p.DueFen, p.PaidFen,
        p.PaidOn, p.Method, p.Card.Mask, p.Version, p.Removed, p.ChangedAt));

    public Task<Listing<PaymentItem>> Handle(ListPayments request, CancellationToken cancellationToken) =>
        Items.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class ListPaymentsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListPayments(page, areaId), ct))
            .Permission(FeesModule.View);
}
