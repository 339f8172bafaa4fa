using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Uploads;
using Platform.Portal;
using Platform.Projects.Contracts;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;
using Platform.Rectification.Problems;
using Platform.Rectification.Progress;

namespace Platform.Rectification.Offline;

/// <summary>The stored problems as 问题台账 prints them, and which of their cells a sheet may not change.</summary>
internal sealed class StoredLedger(RectificationDb db, Caller caller, TimeProvider clock) : IStoredRows
{
    private const string Given = "这一列由平台给出，不能在表中修改";

    public string Kind => LedgerSheet.Name;

    public async Task<IReadOnlyList<Guid>> Ids(int areaId, Guid? projectId, CancellationToken ct) => await db.Problems.AsNoTracking()
        .Where(p => p.AreaId == areaId && p.State < ProblemState.Closed && (projectId == null || p.ProjectId == projectId)).OrderBy(p => p.Number).Select(p => p.Id).ToListAsync(ct);

    /// <exception cref="InvalidOperationException">Always: a problem ends by its life-cycle.</exception>
    public Task Mark(int areaId, IReadOnlyList<Guid> ids, bool removed, CancellationToken ct) =>
        ids.Count == 0 ? Task.CompletedTask : throw new InvalidOperationException("A problem is struck off or merged, never removed by a sheet.");

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        var (area, ids, week) = (part.AreaId, part.Ids, Weeks.Of(Formats.DayOf(clock.GetUtcNow())));
        var causes = (await db.Causes.AsNoTracking().Where(c => c.AreaId == area && ids.Contains(c.ProblemId)).ToListAsync(ct)).ToLookup(c => c.ProblemId);
        var measures = (await db.Measures.AsNoTracking().Where(m => m.AreaId == area && ids.Contains(m.ProblemId)).ToListAsync(ct)).ToLookup(m => m.ProblemId);
        var milestones = (await db.Milestones.AsNoTracking().Where(m => m.AreaId == area && ids.Contains(m.ProblemId)).ToListAsync(ct)).ToLookup(m => m.ProblemId);
        var said = (await db.Progress.AsNoTracking().Where(r => r.AreaId == area && r.Week == week && ids.Contains(r.ProblemId)).ToListAsync(ct)).ToDictionary(r => r.ProblemId, r => r.Text);
        StoredColumn<Problem>[] columns =
        [
            .. Columns,
            Plan(LedgerKeys.Causes, LedgerKeys.Causes, p => PlanLines.Write(causes[p.Id])),
            Plan(LedgerKeys.Measures, LedgerKeys.Measures, p => string.Join('\n', measures[p.Id].OrderBy(m => m.Number).Select(m => m.Text))),
            Plan(LedgerKeys.Milestones, LedgerKeys.Milestones, p => PlanLines.Write(milestones[p.Id])),
            new(LedgerKeys.Progress, LedgerKeys.Progress, p => said.GetValueOrDefault(p.Id, "")) { Fixed = p => Denied() ?? (p.State.IsOver() ? $"“{p.State.Title()}”的问题不再填报进展" : null) },
        ];
        foreach (var problem in await db.Problems.AsNoTracking().Where(p => p.AreaId == area && ids.Contains(p.Id)).ToListAsync(ct))
            part.Put(problem.Id, db.Word, problem, columns);
    }

    private StoredColumn<Problem>[] Columns =>
    [
        new(LedgerKeys.Number, nameof(Problem.Number), p => p.Number) { Fixed = _ => Given },
        new(SurveyKeys.Project, nameof(Problem.ProjectName), p => p.ProjectName) { Fixed = _ => Given },
        new(LedgerKeys.Class, nameof(Problem.Class), p => p.ClassTitle) { Fixed = _ => Given },
        new(LedgerKeys.State, nameof(Problem.State), p => p.State.Title()) { Fixed = _ => Given },
        Plan(LedgerKeys.Description, nameof(Problem.Description), p => p.Description),
        Plan(LedgerKeys.Leader, nameof(Problem.Leader), p => p.Leader),
        Plan(LedgerKeys.Department, nameof(Problem.Department), p => p.Department),
        Plan(LedgerKeys.Officer, nameof(Problem.Officer), p => p.Officer),
        new(LedgerKeys.Deadline, nameof(Problem.Deadline), p => p.Deadline) { Fixed = p => Denied() ?? PlanProblem.Closed(p) ?? PlanProblem.DeadlineFixed(p) },
        Plan(LedgerKeys.Important, nameof(Problem.Important), p => p.Important ? "yes" : null),
        Plan(LedgerKeys.Hard, nameof(Problem.Hard), p => p.Hard ? "yes" : null),
    ];

    private StoredColumn<Problem> Plan(string key, string field, Func<Problem, object?> value) => new(key, field, value) { Fixed = p => Denied() ?? PlanProblem.Closed(p) };

    private string? Denied() => caller.May(RectificationModule.Plan) ? null : "您没有制定化解方案的权限";
}
