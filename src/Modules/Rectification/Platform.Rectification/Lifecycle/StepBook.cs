using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Problems;

namespace Platform.Rectification.Lifecycle;

/// <summary>Writes steps down: the only place where a problem's state changes. Saved with the caller's command.</summary>
internal sealed class StepBook(RectificationDb db, Caller caller, TimeProvider clock) : IModuleService
{
    /// <summary>The steps that a problem has taken, the first first.</summary>
    public async Task<IReadOnlyList<ProblemStep>> Of(Problem problem, CancellationToken ct) =>
        await db.Steps.AsNoTracking().Where(s => s.AreaId == problem.AreaId && s.ProblemId == problem.Id).OrderBy(s => s.Number).ToListAsync(ct);

    /// <summary>Takes a step of the table.</summary>
    public async Task<ProblemStep> Take(Problem problem, LifecycleStep step, string opinion, CancellationToken ct)
    {
        var last = await db.Steps.Where(s => s.AreaId == problem.AreaId && s.ProblemId == problem.Id).MaxAsync(s => (int?)s.Number, ct) ?? 0;
        var now = clock.GetUtcNow();
        var taken = new ProblemStep
        {
            AreaId = problem.AreaId,
            ProblemId = problem.Id,
            Number = last + 1,
            Act = step.Act,
            From = step.From,
            To = step.To,
            On = Formats.DayOf(now),
            At = now.UtcDateTime,
            By = caller.Id,
            ByName = caller.Name,
            For = caller.For,
            Opinion = opinion.Trim(),
            Outcome = problem.Outcome,
        };
        db.Steps.Add(taken);
        problem.Move(step.To, taken.On);
        return taken;
    }
}
