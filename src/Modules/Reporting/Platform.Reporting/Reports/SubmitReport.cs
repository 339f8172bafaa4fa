using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>Signs a report and sends it to the city. Its writer cannot: another person answers for it. A city's is refused where its counties' editions are not those that it was built from.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The edition.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <returns>The new version.</returns>
internal sealed record SubmitReport(int AreaId, Guid Id, long Version) : ICommand<long>;

internal sealed class SubmitReportHandler(ReportingDb db, ReportBook book, CityFigures city, Caller caller, TimeProvider clock) : IRequestHandler<SubmitReport, long>
{
    public async Task<long> Handle(SubmitReport request, CancellationToken cancellationToken)
    {
        var report = await book.Open(request.AreaId, request.Id, request.Version, cancellationToken);
        if (!report.IsCitys && !caller.May(ReportingModule.Sign)) throw Problem.Denied(ReportingModule.Sign.Title);
        if (!report.IsCitys && (report.WrittenBy == caller.Id || report.WrittenBy == caller.For)) throw new ProblemException(409, "own-report", "报告由他人签发：撰写人不能签发自己写的报告。");
        if (report.State != ReportState.Frozen) throw new ProblemException(409, "report-not-frozen", "数据还没有冻结，请先冻结数据、核对文字。");
        if (report.IsCitys && await city.Changed(report, cancellationToken) is { Count: > 0 } changed)
            throw new ProblemException(409, "sources-changed", $"以下县区的报告在冻结后有变化：{string.Join('、', changed)}，请解除冻结重新取数。");
        var parts = await book.Parts(report, await book.Figures(report, cancellationToken), cancellationToken);
        if (parts.FirstOrDefault(p => p.Text.Length == 0) is { } empty) throw new ProblemException(409, "report-incomplete", $"“{empty.Title}”还没有写。");
        var open = parts.Sum(p => p.Marks.Count(m => m.Reason is null));
        if (open > 0) throw new ProblemException(409, "marks-unexplained", $"还有 {open} 处标记没有说明理由。请改正文字，或逐处说明。");
        var now = clock.GetUtcNow();
        (report.State, report.SubmittedAt, report.SubmittedBy, report.IsLate) = (ReportState.Submitted, now.UtcDateTime, caller.Name, Formats.DayOf(now) > report.DueOn);
        await db.SaveChangesAsync(cancellationToken);
        return report.Version;
    }
}

internal sealed class SubmitReportEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        Act(api, "freeze", (area, id, seen) => new FreezeReport(area, id, seen)).Permission(ReportingModule.Write);
        Act(api, "thaw", (area, id, seen) => new ThawReport(area, id, seen)).Permission(ReportingModule.Write);
        Act(api, "submit", (area, id, seen) => new SubmitReport(area, id, seen)).Permission(ReportingModule.Sign);
    }

    private static RouteHandlerBuilder Act(IEndpointRouteBuilder api, string what, Func<int, Guid, long, IRequest<long>> command) =>
        api.MapPost("/reports/{id:guid}/" + what, async (Guid id, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var report = (await m.Send(new ReadReport(id), ct)).Report;
            response.Headers.ETag = Tags.Write(await m.Send(command(report.AreaId, id, seen), ct));
            return ReportItem.Of((await m.Send(new ReadReport(id), ct)).Report);
        });
}
