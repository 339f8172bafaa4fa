using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>Says why a marked place is right as it stands.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The edition.</param>
/// <param name="Version">The version of the report that the caller has seen.</param>
/// <param name="Part">Which part, from 0.</param>
/// <param name="Start">Where the mark begins in it.</param>
/// <param name="Reason">Why it is right, at most 500 characters.</param>
internal sealed record ExplainMark(int AreaId, Guid Id, long Version, int Part, int Start, string Reason) : ICommand<Unit>;

internal sealed class ExplainMarkValidator : AbstractValidator<ExplainMark>
{
    public ExplainMarkValidator()
    {
        RuleFor(c => c.Part).InclusiveBetween(0, ReportTemplate.Parts - 1).WithMessage("总结报告没有这一部分。").OverridePropertyName("part");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("请写明理由，例如数字的来源。").MaximumLength(500).WithMessage("理由最多 500 字。").OverridePropertyName("reason");
    }
}

internal sealed class ExplainMarkHandler(ReportingDb db, ReportBook book, Caller caller) : IRequestHandler<ExplainMark, Unit>
{
    public async Task<Unit> Handle(ExplainMark request, CancellationToken cancellationToken)
    {
        var report = await book.Open(request.AreaId, request.Id, request.Version, cancellationToken);
        var parts = await book.Parts(report, await book.Figures(report, cancellationToken), cancellationToken);
        var mark = parts[request.Part].Marks.FirstOrDefault(m => m.Mark.Start == request.Start)?.Mark ?? throw Problem.NotFound();
        var reason = await db.Reasons.FirstOrDefaultAsync(r => r.AreaId == report.AreaId && r.ReportId == report.Id && r.Quote == mark.Quote && r.Sentence == mark.Sentence, cancellationToken);
        if (reason is null) db.Reasons.Add(reason = new() { AreaId = report.AreaId, ReportId = report.Id, Quote = mark.Quote, Sentence = mark.Sentence });
        (reason.Reason, reason.By) = (request.Reason.Trim(), caller.Id);
        return Unit.Value;
    }
}

internal sealed class ExplainMarkEndpoint : IEndpoint
{
    /// <summary>A marked place of a report as other systems see it.</summary>
    /// <param name="Part">Which part, from 0.</param>
    /// <param name="Start">Where it begins in the part's words with the figures in them.</param>
    /// <param name="Quote">The words marked.</param>
    /// <param name="Why">What the figures say.</param>
    /// <param name="Reason">Why it is right all the same; null while nobody said so.</param>
    internal sealed record MarkItem(int Part, int Start, string Quote, string Why, string? Reason);

    /// <summary>What is sent.</summary>
    internal sealed record MarkExplained(int Part, int Start, string Reason);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/reports/{id:guid}/marks", async (Guid id, HttpResponse response, IMediator m, CancellationToken ct) => Marks(await m.Send(new ReadReport(id), ct), response)).Permission(ReportingModule.View);
        api.MapPost("/reports/{id:guid}/marks", async (Guid id, MarkExplained body, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var report = (await m.Send(new ReadReport(id), ct)).Report;
            await m.Send(new ExplainMark(report.AreaId, id, seen, body.Part, body.Start, body.Reason), ct);
            return Marks(await m.Send(new ReadReport(id), ct), response);
        }).Permission(ReportingModule.Write);
    }

    private static IReadOnlyList<MarkItem> Marks(ReportView view, HttpResponse response)
    {
        response.Headers.ETag = Tags.Write(view.Report.Version);
        return [.. view.Parts.SelectMany((p, i) => p.Marks.Select(x => new MarkItem(i, x.Mark.Start, x.Mark.Quote, x.Mark.Why, x.Reason?.Reason)))];
    }
}
