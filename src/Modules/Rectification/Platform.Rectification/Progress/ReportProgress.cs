using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Progress;

/// <summary>Reports a week of a problem: what was done, or that nothing has changed. A second report of the same week takes the place of the first.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The problem.</param>
/// <param name="Week">Any day of the week: this one or the one before.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Text">In words, at most 500 characters; needed where something was done.</param>
/// <exception cref="ProblemException"><c>problem-over</c>; <c>progress-stated</c>: what was said to have been done is not said away.</exception>
internal sealed record ReportProgress(int AreaId, Guid Id, DateOnly Week, ProgressKind Kind, string Text) : ICommand<Guid>;

internal sealed class ReportProgressValidator : AbstractValidator<ReportProgress>
{
    public ReportProgressValidator(TimeProvider clock)
    {
        RuleFor(c => c.Kind).IsInEnum().WithMessage("请选择有进展或无变化。").OverridePropertyName("kind");
        RuleFor(c => c.Week).Must(w => w.Year is > 1990 and < 2100 && Weeks.Of(w) <= Weeks.Of(Today(clock)) && Weeks.Of(w) >= Weeks.Due(Today(clock))).WithMessage("只能填报本周或上周。").OverridePropertyName("week");
        RuleFor(c => c.Text).MaximumLength(500).WithMessage("说明最多 500 字。").Must((c, t) => c.Kind != ProgressKind.Moved || !string.IsNullOrWhiteSpace(t)).WithMessage("请写明本周做了什么。")
            .WithoutNumbers().OverridePropertyName("text");
    }

    private static DateOnly Today(TimeProvider clock) => Formats.DayOf(clock.GetUtcNow());
}

internal sealed class ReportProgressHandler(RectificationDb db, Caller caller, TimeProvider clock) : IRequestHandler<ReportProgress, Guid>
{
    public async Task<Guid> Handle(ReportProgress request, CancellationToken cancellationToken)
    {
        var (area, week) = (request.AreaId, Weeks.Of(request.Week));
        var problem = await db.Problems.FirstOrDefaultAsync(p => p.AreaId == area && p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (problem.State.IsOver()) throw new ProblemException(409, "problem-over", $"“{problem.State.Title()}”的问题不再填报进展。");
        var report = await db.Progress.FirstOrDefaultAsync(r => r.AreaId == area && r.ProblemId == problem.Id && r.Week == week, cancellationToken)
            ?? db.Progress.Add(new() { AreaId = area, ProblemId = problem.Id, Week = week }).Entity;
        if (report.Kind == ProgressKind.Moved && request.Kind != ProgressKind.Moved)
            throw new ProblemException(409, "progress-stated", "这一周已经填报过进展，不能改成无变化；内容有误的，请重新填写进展。");
        (report.Kind, report.Text, report.ByName, report.At) = (request.Kind, request.Text.Trim(), caller.Name, clock.GetUtcNow().UtcDateTime);
        if (problem.ReportedWeek is null || problem.ReportedWeek < week) problem.ReportedWeek = week;
        return report.Id;
    }
}

internal sealed class ReportProgressEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record Progressed(DateOnly Week, ProgressKind Kind, string Text = "");

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/problems/{id:guid}/progress", async (Guid id, Progressed body, IMediator m, CancellationToken ct) =>
        {
            await m.Send(new ReportProgress((await m.Send(new Problems.ReadProblem(id), ct)).Problem.AreaId, id, body.Week, body.Kind, body.Text), ct);
            return Results.NoContent();
        }).Permission(RectificationModule.Plan);
}
