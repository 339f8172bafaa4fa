using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Duties;
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
internal sealed record ProblemFacts(Problem Problem, IReadOnlyList<ProblemFigure> Figures, ProjectDuty? Duty, IReadOnlyList<string> Departments);

internal sealed class ReadProblemHandler(RectificationDb db, TimeProvider clock) : IRequestHandler<ReadProblem, ProblemFacts>
{
    public async Task<ProblemFacts> Handle(ReadProblem request, CancellationToken cancellationToken)
    {
        var problem = await db.Problems.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.Id, cancellationToken) ?? throw Kernel.Web.Problem.NotFound();
        var figures = await db.Figures.AsNoTracking().Where(f => f.AreaId == problem.AreaId && f.ProblemId == problem.Id).ToListAsync(cancellationToken);
        var duty = await db.Duties.AsNoTracking()
            .FirstOrDefaultAsync(d => d.AreaId == problem.AreaId && d.ProjectId == problem.ProjectId, cancellationToken);
        var book = await DepartmentBook.Read(db, Formats.DayOf(clock.GetUtcNow()), cancellationToken);
        return new(problem, [.. figures.OrderByDescending(f => f.Met).ThenBy(f => f.Rule, StringComparer.Ordinal)], duty, book.Of(problem.AreaId, problem.Class));
    }
}
