using FluentValidation;
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

/// <summary>The city receives a county's report, or returns it with reasons.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Id">The edition.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Receive">True to receive it.</param>
/// <param name="Opinion">Why it is returned, or what goes with the receipt; at most 1,000 characters.</param>
/// <returns>The new version.</returns>
internal sealed record AnswerReport(int AreaId, Guid Id, long Version, bool Receive, string Opinion) : ICommand<long>;

internal sealed class AnswerReportValidator : AbstractValidator<AnswerReport>
{
    public AnswerReportValidator()
    {
        RuleFor(c => c.Opinion).NotNull().MaximumLength(1000).WithMessage("意见最多 1,000 字。").OverridePropertyName("opinion");
        RuleFor(c => c.Opinion).NotEmpty().When(c => !c.Receive).WithMessage("退回时请写明理由，县区据此修改。").OverridePropertyName("opinion");
    }
}

internal sealed class AnswerReportHandler(ReportingDb db, Caller caller, AreaMap areas, TimeProvider clock) : IRequestHandler<AnswerReport, long>
{
    public async Task<long> Handle(AnswerReport request, CancellationToken cancellationToken)
    {
        var report = await db.Reports.FirstOrDefaultAsync(r => r.AreaId == request.AreaId && r.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        var above = (await areas.WithAbove(report.AreaId, cancellationToken)).Skip(1);
        if (!above.Any(caller.Areas.Contains)) throw new ProblemException(403, "not-above", "总结报告由上级接收或退回。");
        if (report.Version != request.Version) throw Problem.Changed();
        if (report.State != ReportState.Submitted) throw new ProblemException(409, "report-not-submitted", $"这一稿{ReportStates.Title(report.State)}，不能接收或退回。");
        (report.State, report.AnsweredAt, report.AnsweredBy, report.Answer) =
            (request.Receive ? ReportState.Received : ReportState.Returned, clock.GetUtcNow().UtcDateTime, caller.Name, request.Opinion.Trim());
        await db.SaveChangesAsync(cancellationToken);
        return report.Version;
    }
}

internal sealed class AnswerReportEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record ReportAnswer(bool Receive, string Opinion);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/reports/{id:guid}/answer", async (Guid id, ReportAnswer body, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var report = (await m.Send(new ReadReport(id), ct)).Report;
            response.Headers.ETag = Tags.Write(await m.Send(new AnswerReport(report.AreaId, id, seen, body.Receive, body.Opinion), ct));
            return ReportItem.Of((await m.Send(new ReadReport(id), ct)).Report);
        }).Permission(ReportingModule.Write);
}
