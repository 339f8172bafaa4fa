using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Calendar;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Plans;

/// <summary>States how a problem is to be resolved: causes, measures, route map, who answers and by when. What stood there gives way.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The problem.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Description">What the county says of it, at most 500 characters.</param>
/// <param name="Causes">Why it came about; the weights add up to 100.</param>
/// <param name="Measures">What is done, one on each line.</param>
/// <param name="Milestones">The route map, see <see cref="PlanLines"/>.</param>
/// <param name="Leader">责任领导.</param>
/// <param name="Department">责任部门.</param>
/// <param name="Officer">责任人.</param>
/// <param name="Deadline">化解时限; null where it is said in working days.</param>
/// <param name="WorkingDays">Working days from today, by the State Council's calendar; null where the day is said.</param>
/// <param name="Important">重点问题.</param>
/// <param name="Hard">难点问题.</param>
/// <exception cref="ProblemException"><c>plan-closed</c>: it is on its way to strike-off, or over; <c>deadline-fixed</c>: the plan has been decided on; <c>deadline-passed</c>: only the city puts off a day that has come; <c>changed-meanwhile</c>.</exception>
internal sealed record PlanProblem(
    int AreaId, Guid Id, long Version, string Description, IReadOnlyList<CauseWeight> Causes, string Measures, string Milestones,
    string Leader, string Department, string Officer, DateOnly? Deadline, int? WorkingDays, bool Important, bool Hard) : ICommand<long>
{
    /// <summary>Why the problem's plan cannot be changed now; null where it can.</summary>
    public static string? Closed(Problems.Problem problem) => problem.State is ProblemState.Registered or ProblemState.Acting
        ? null : $"“{problem.State.Title()}”的问题不能改方案；要改须先退回整改";

    /// <summary>Why the deadline cannot be changed with the plan: it has been decided on, and the city alone puts it off; null where it can.</summary>
    public static string? DeadlineFixed(Problems.Problem problem) => problem is { State: not ProblemState.Registered, Deadline: not null }
        ? "化解时限已随方案确定，要推迟请申请延期" : null;
}

/// <summary>A cause and its share in percent.</summary>
internal sealed record CauseWeight(string Cause, int Weight);

internal sealed class PlanProblemValidator : AbstractValidator<PlanProblem>
{
    public PlanProblemValidator()
    {
        RuleFor(c => c.Description).MaximumLength(500).WithMessage("问题描述最多 500 字。").WithoutNumbers().OverridePropertyName("description");
        RuleFor(c => c.Causes).Must(c => c.Count <= 20 && c.All(x => x.Cause is { Length: > 0 and <= 100 } && x.Weight is > 0 and <= 100)).WithMessage("每个成因最多 100 字，权重是 1 到 100 的整数。")
            .Must(c => c.Count == 0 || c.Sum(x => x.Weight) == 100).WithMessage(c => $"各成因的权重应合计 100，现在合计 {c.Causes.Sum(x => x.Weight)}。")
            .Must(c => c.Select(x => x.Cause).Distinct().Count() == c.Count).WithMessage("同一个成因写了两次。").OverridePropertyName("causes");
        RuleFor(c => c.Measures).Must(m => PlanLines.Lines(m) is { Count: <= 20 } lines && lines.All(l => l.Length <= 200)).WithMessage("措施每行一条，最多 20 条，每条最多 200 字。").WithoutNumbers().OverridePropertyName("measures");
        RuleFor(c => c.Milestones).Must(m => PlanLines.Read(m).Wrong is null).WithMessage(c => PlanLines.Read(c.Milestones).Wrong!).WithoutNumbers().OverridePropertyName("milestones");
        RuleFor(c => c.Leader).MaximumLength(40).WithMessage("责任领导最多 40 字。").OverridePropertyName("leader");
        RuleFor(c => c.Department).MaximumLength(100).WithMessage("责任部门最多 100 字。").OverridePropertyName("department");
        RuleFor(c => c.Officer).MaximumLength(40).WithMessage("责任人最多 40 字。").OverridePropertyName("officer");
        RuleFor(c => c.WorkingDays).InclusiveBetween(1, 500).WithMessage("工作日数应在 1 到 500 之间。")
            .Must((c, d) => d is null || c.Deadline is null).WithMessage("化解时限填日期或工作日数，只填一个。").OverridePropertyName("workingDays");
        RuleFor(c => c.Deadline).Must(d => d is null or { Year: >= 1990 and <= 2100 }).WithMessage("日期应在 1990 年到 2100 年之间。").OverridePropertyName("deadline");
    }
}

internal sealed class PlanProblemHandler(RectificationDb db, WorkingDays calendar, TimeProvider clock) : IRequestHandler<PlanProblem, long>
{
    public async Task<long> Handle(PlanProblem request, CancellationToken cancellationToken)
    {
        var (area, id, ct) = (request.AreaId, request.Id, cancellationToken);
        var problem = await db.Problems.FirstOrDefaultAsync(p => p.AreaId == area && p.Id == id, ct) ?? throw Problem.NotFound();
        if (problem.Version != request.Version) throw Problem.Changed();
        if (PlanProblem.Closed(problem) is { } why) throw new ProblemException(409, "plan-closed", why + "。");
        (problem.Description, problem.Leader, problem.Department, problem.Officer) =
            (request.Description.Trim(), request.Leader.Trim(), request.Department.Trim(), request.Officer.Trim());
        (problem.Important, problem.Hard) = (request.Important, request.Hard);
        var deadline = request.WorkingDays is { } days ? await Deadline(area, days, ct) : request.Deadline;
        if (deadline != problem.Deadline && PlanProblem.DeadlineFixed(problem) is { } settled) throw new ProblemException(409, "deadline-fixed", settled + "。");
        if (problem.Deadline is { } passed && passed < Formats.DayOf(clock.GetUtcNow()) && !(deadline <= passed))
            throw new ProblemException(409, "deadline-passed", $"化解时限 {passed:yyyy-MM-dd} 已过，不能再改晚；请先确定方案，再申请延期，由市级审批。");
        problem.Deadline = deadline;
        var causes = await db.Causes.Where(c => c.AreaId == area && c.ProblemId == id).ToListAsync(ct);
        Replace([.. InOrder(causes, c => new(c.Cause, c.Weight))], [.. InOrder(request.Causes, c => c)], area, (row, said, _) => (row.ProblemId, row.Cause, row.Weight) = (id, said.Cause.Trim(), said.Weight));
        Replace(await db.Measures.Where(m => m.AreaId == area && m.ProblemId == id).OrderBy(m => m.Number).ToListAsync(ct), PlanLines.Lines(request.Measures), area,
            (row, text, number) => (row.ProblemId, row.Number, row.Text) = (id, number, text));
        await Replan(request, ct);
        // The row itself, so that its version rises even where only a cause has changed.
        if (db.ChangeTracker.HasChanges()) db.Entry(problem).Property(p => p.Description).IsModified = true;
        await db.SaveChangesAsync(ct);
        return problem.Version;
    }

    private async Task<DateOnly> Deadline(int area, int days, CancellationToken ct)
    {
        var end = (await calendar.Of(area, ct)).Add(Formats.DayOf(clock.GetUtcNow()), days);
        return end.IsKnown ? end.Value : throw new ProblemException(409, "calendar-unknown", $"{end.MissingYear} 年的放假安排还没有公布，请直接填写日期。");
    }

    // A milestone that keeps its words keeps the day on which it was reached.
    private async Task Replan(PlanProblem request, CancellationToken ct)
    {
        var (area, id) = (request.AreaId, request.Id);
        var stood = await db.Milestones.Where(m => m.AreaId == area && m.ProblemId == id).OrderBy(m => m.Number).ToListAsync(ct);
        var done = stood.Where(m => m.DoneOn is not null).GroupBy(m => m.Text).ToDictionary(g => g.Key, g => g.First().DoneOn);
        Replace(stood, PlanLines.Read(request.Milestones).Milestones, area,
            (row, said, number) => (row.ProblemId, row.Number, row.Text, row.DueOn, row.DoneOn) = (id, number, said.Text, said.DueOn, done.GetValueOrDefault(said.Text)));
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> causes, Func<T, CauseWeight> of) => causes.OrderByDescending(c => of(c).Weight).ThenBy(c => of(c).Cause, StringComparer.Ordinal);

    // Line by line, so that what is said as it was stays as it was, in the history too.
    private void Replace<TRow, TSaid>(List<TRow> stood, IReadOnlyList<TSaid> now, int area, Action<TRow, TSaid, int> say)
        where TRow : Kernel.Data.Owned, new()
    {
        db.Set<TRow>().RemoveRange(stood.Skip(now.Count));
        for (var i = 0; i < now.Count; i++)
            say(i < stood.Count ? stood[i] : db.Set<TRow>().Add(new() { AreaId = area }).Entity, now[i], i + 1);
    }
}

internal sealed class PlanProblemEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record Plan(
        string Description, IReadOnlyList<CauseWeight> Causes, IReadOnlyList<string> Measures, IReadOnlyList<PlanPoint> Milestones, string Leader,
        string Department, string Officer, DateOnly? Deadline = null, int? WorkingDays = null, bool Important = false, bool Hard = false);

    /// <summary>A milestone.</summary>
    internal sealed record PlanPoint(DateOnly DueOn, string Text);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/problems/{id:guid}/plan", async (Guid id, Plan body, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var found = await m.Send(new Problems.ReadProblem(id), ct);
            var version = await m.Send(new PlanProblem(found.Problem.AreaId, id, seen, body.Description, body.Causes, string.Join('\n', body.Measures),
                string.Join('\n', body.Milestones.Select(p => $"{Formats.Date(p.DueOn)} {p.Text}")), body.Leader, body.Department, body.Officer,
                body.Deadline, body.WorkingDays, body.Important, body.Hard), ct);
            response.Headers.ETag = Tags.Write(version);
            return Results.NoContent();
        }).Permission(RectificationModule.Plan);
}
