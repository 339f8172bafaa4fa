using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Portal;
using Platform.Rectification.Closing;
using Platform.Rectification.Data;
using Platform.Rectification.Duties;
using Platform.Rectification.Evidence;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;
using Platform.Rectification.Progress;
using Platform.Rectification.Supervision;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification.Problems;

/// <summary>One problem with its figures and who answers for it.</summary>
/// <param name="Id">The problem.</param>
internal sealed record ReadProblem(Guid Id) : IQuery<ProblemFacts>;

/// <summary>What there is to know of a problem.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Figures">Its figures, those that are a problem first.</param>
/// <param name="Duty">Null where the county stated none.</param>
/// <param name="Departments">The departments that the county's 专班 names for the class today.</param>
/// <param name="Plan">How it is to be resolved.</param>
/// <param name="Steps">The steps that it has taken, the last first.</param>
/// <param name="Files">The evidence, the last first.</param>
/// <param name="Objections">What was objected while it was on notice.</param>
/// <param name="Progress">Its weeks, the last first.</param>
/// <param name="Supervised">How the city has pressed, the last first.</param>
/// <param name="Relatives">The other items of the project and class, and the one that took it over.</param>
internal sealed record ProblemFacts(
    Problem Problem, IReadOnlyList<ProblemFigure> Figures, ProjectDuty? Duty, IReadOnlyList<string> Departments, ProblemPlan Plan,
    IReadOnlyList<ProblemStep> Steps, IReadOnlyList<ProblemFile> Files, IReadOnlyList<Objection> Objections,
    IReadOnlyList<ProgressReport> Progress, IReadOnlyList<Supervised> Supervised, IReadOnlyList<Problem> Relatives);

internal sealed class ReadProblemHandler(RectificationDb db, PlanBook plans, StepBook steps, TimeProvider clock) : IRequestHandler<ReadProblem, ProblemFacts>
{
    public async Task<ProblemFacts> Handle(ReadProblem request, CancellationToken cancellationToken)
    {
        var problem = await db.Problems.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.Id, cancellationToken) ?? throw Kernel.Web.Problem.NotFound();
        var figures = await db.Figures.AsNoTracking().Where(f => f.AreaId == problem.AreaId && f.ProblemId == problem.Id).ToListAsync(cancellationToken);
        var duty = await db.Duties.AsNoTracking()
            .FirstOrDefaultAsync(d => d.AreaId == problem.AreaId && d.ProjectId == problem.ProjectId, cancellationToken);
        var book = await DepartmentBook.Read(db, Formats.DayOf(clock.GetUtcNow()), cancellationToken);
        var (area, id) = (problem.AreaId, problem.Id);
        return new(
            problem, [.. figures.OrderByDescending(f => f.Met).ThenBy(f => f.Rule, StringComparer.Ordinal)], duty, book.Of(area, problem.Class),
            await plans.Of(problem, cancellationToken), [.. (await steps.Of(problem, cancellationToken)).Reverse()],
            await db.Files.AsNoTracking().Where(f => f.AreaId == area && f.ProblemId == id).OrderByDescending(f => f.At).ToListAsync(cancellationToken),
            await db.Objections.AsNoTracking().Where(o => o.AreaId == area && o.ProblemId == id).OrderBy(o => o.On).ToListAsync(cancellationToken),
            await db.Progress.AsNoTracking().Where(r => r.AreaId == area && r.ProblemId == id).OrderByDescending(r => r.Week).ToListAsync(cancellationToken),
            await db.Supervised.AsNoTracking().Where(s => s.AreaId == area && s.ProblemId == id).OrderByDescending(s => s.On).ThenByDescending(s => s.Kind).ToListAsync(cancellationToken),
            await db.Problems.AsNoTracking().Where(p => p.AreaId == area && p.ProjectId == problem.ProjectId && p.Class == problem.Class && p.OwnClass == problem.OwnClass && p.Id != id)
                .OrderBy(p => p.Part).ToListAsync(cancellationToken));
    }
}
