using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>Begins an area's report on a call, or the next edition of one that was returned, with the words of the one before.</summary>
/// <param name="AreaId">The area: a county, or the city for its own report.</param>
/// <param name="ReportCallId">The call.</param>
/// <returns>The edition.</returns>
internal sealed record StartReport(int AreaId, Guid ReportCallId) : ICommand<Guid>;

internal sealed class StartReportHandler(ReportingDb db, Caller caller, AreaMap areas) : IRequestHandler<StartReport, Guid>
{
    public async Task<Guid> Handle(StartReport request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var call = await (await areas.Down<ReportCall>(db, request.AreaId, cancellationToken)).FirstOrDefaultAsync(c => c.Id == request.ReportCallId, cancellationToken)
            ?? throw Problem.NotFound();
        var last = await db.Rows<Report>(request.AreaId).Where(r => r.ReportCallId == call.Id).OrderByDescending(r => r.Edition).FirstOrDefaultAsync(cancellationToken);
        if (last is not null && last.State != ReportState.Returned)
            throw new ProblemException(409, "report-begun", $"第 {last.Edition} 稿{ReportStates.Title(last.State)}，只有退回以后才能写下一稿。");
        var isCitys = call.AreaId == request.AreaId && (await areas.WithBelow(request.AreaId, cancellationToken)).Count > 1;
        var parts = isCitys ? ReportTemplate.Shipped.City : ReportTemplate.Shipped.County;
        var report = new Report
        {
            AreaId = request.AreaId,
            ReportCallId = call.Id,
            Title = call.Title,
            AsOf = call.AsOf,
            DueOn = call.DueOn,
            Edition = (last?.Edition ?? 0) + 1,
            IsCitys = isCitys,
            Survey = last?.Survey ?? parts[0].Text.Replace(ReportTemplate.Place, ReportTemplate.PlaceOf((await areas.All(cancellationToken)).First(a => a.Id == request.AreaId).Name), StringComparison.Ordinal),
            Resolution = last?.Resolution ?? parts[1].Text,
            Proposals = last?.Proposals ?? parts[2].Text,
            WrittenBy = caller.Id,
            WriterName = caller.Name,
        };
        db.Reports.Add(report);
        return report.Id;
    }
}

internal sealed class StartReportEndpoint : IEndpoint
{
    /// <summary>What is sent: whose report.</summary>
    internal sealed record ReportBegun(int AreaId);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/calls/{id:guid}/reports", async (Guid id, ReportBegun body, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var report = (await m.Send(new ReadReport(await m.Send(new StartReport(body.AreaId, id), ct)), ct)).Report;
            response.Headers.ETag = Tags.Write(report.Version);
            return Results.Created($"/api/reporting/reports/{report.Id}", ReportItem.Of(report));
        }).Permission(ReportingModule.Write);
}
