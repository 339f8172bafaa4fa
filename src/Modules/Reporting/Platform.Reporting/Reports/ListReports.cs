using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>The reports of the caller's areas, every edition, in the order in which they changed: what another system reads.</summary>
/// <param name="Page">Cursor, limit, changed since.</param>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
public sealed record ListReports(ListingQuery Page, int? AreaId = null) : IQuery<Listing<ReportItem>>;

/// <summary>An edition of a report as other systems see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="AreaId">The area.</param>
/// <param name="CallId">The city's call.</param>
/// <param name="Title">What it is called.</param>
/// <param name="AsOf">The day of its figures.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="Edition">From 1.</param>
/// <param name="State"><c>draft</c>, <c>frozen</c>, <c>submitted</c>, <c>received</c> or <c>returned</c>.</param>
/// <param name="FrozenAt">When its figures were fixed, UTC.</param>
/// <param name="SubmittedAt">When it was sent, UTC.</param>
/// <param name="IsLate">Whether it came after its last day.</param>
/// <param name="Answer">What the city said to it; empty while it said nothing.</param>
/// <param name="Version">Rises with every change; the ETag.</param>
/// <param name="Removed">Removed since.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record ReportItem(
    Guid Id, int AreaId, Guid CallId, string Title, DateOnly AsOf, DateOnly DueOn, int Edition, string State, DateTime? FrozenAt, DateTime? SubmittedAt, bool IsLate,
    string Answer, long Version, bool Removed, DateTime ChangedAt) : IListed
{
    internal static ReportItem Of(Report r) => new(
        r.Id, r.AreaId, r.ReportCallId, r.Title, r.AsOf, r.DueOn, r.Edition, r.State.ToString().ToLowerInvariant(), r.FrozenAt, r.SubmittedAt, r.IsLate, r.Answer,
        r.Version, r.Removed, r.ChangedAt);
}

internal sealed class ListReportsHandler(ReportingDb db, TimeProvider clock) : IRequestHandler<ListReports, Listing<ReportItem>>
{
    private static readonly Changes<ReportingDb, Report, ReportItem> Changed = new((_, r) => ReportItem.Of(r));

    public Task<Listing<ReportItem>> Handle(ListReports request, CancellationToken cancellationToken) =>
        Changed.Read(db, request.Page, request.AreaId, clock.GetUtcNow().UtcDateTime, cancellationToken);
}

internal sealed class ListReportsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/reports", ([AsParameters] ListingQuery page, int? areaId, IMediator m, CancellationToken ct) => m.Send(new ListReports(page, areaId), ct)).Permission(ReportingModule.View);
        api.MapGet("/reports/{id:guid}", async (Guid id, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var report = (await m.Send(new ReadReport(id), ct)).Report;
            response.Headers.ETag = Tags.Write(report.Version);
            return ReportItem.Of(report);
        }).Permission(ReportingModule.View);
    }
}
