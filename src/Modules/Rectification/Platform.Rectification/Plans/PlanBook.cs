using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Modules;
using Platform.Rectification.Data;
using Platform.Rectification.Problems;

namespace Platform.Rectification.Plans;

/// <summary>How a problem is to be resolved.</summary>
/// <param name="Causes">Why it came about, the weightiest first.</param>
/// <param name="Measures">What is done.</param>
/// <param name="Milestones">The route map.</param>
internal sealed record ProblemPlan(IReadOnlyList<ProblemCause> Causes, IReadOnlyList<ProblemMeasure> Measures, IReadOnlyList<Milestone> Milestones)
{
    /// <summary>What is missing before it can be acted on, in words; empty where nothing is.</summary>
    public IReadOnlyList<string> Missing(Problem problem) =>
    [
        .. new[]
        {
            Causes.Count == 0 ? "成因" : null, Measures.Count == 0 ? "化解措施" : null, Milestones.Count == 0 ? "路线图" : null,
            problem.Leader.Length == 0 ? "责任领导" : null, problem.Department.Length == 0 ? "责任部门" : null, problem.Officer.Length == 0 ? "责任人" : null,
            problem.Deadline is null ? "化解时限" : null,
        }.OfType<string>(),
    ];
}

/// <summary>Reads plans.</summary>
internal sealed class PlanBook(RectificationDb db) : IModuleService
{
    /// <summary>The plan of a problem.</summary>
    public async Task<ProblemPlan> Of(Problem problem, CancellationToken ct) => new(
        await db.Causes.AsNoTracking().Where(c => c.AreaId == problem.AreaId && c.ProblemId == problem.Id).OrderByDescending(c => c.Weight).ThenBy(c => c.Cause).ToListAsync(ct),
        await db.Measures.AsNoTracking().Where(m => m.AreaId == problem.AreaId && m.ProblemId == problem.Id).OrderBy(m => m.Number).ToListAsync(ct),
        await db.Milestones.AsNoTracking().Where(m => m.AreaId == problem.AreaId && m.ProblemId == problem.Id).OrderBy(m => m.Number).ToListAsync(ct));
}
