using Platform.Kernel.Access;
using Platform.Rectification.Data;
using Platform.Rectification.Problems;

namespace Platform.Rectification.Lifecycle;

/// <summary>Strike-offs that are on their way and wait for somebody's next step, by the table of the life-cycle.</summary>
internal static class Waiting
{
    /// <summary>Days that a step of a strike-off may wait before it is late.</summary>
    public const int Days = 10;

    /// <summary>The states in which a strike-off is on its way.</summary>
    private static readonly ProblemState[] OnTheWay = [.. Enum.GetValues<ProblemState>().Where(s => s is >= ProblemState.Applied and < ProblemState.Closed)];

    /// <summary>Who takes the next step on from a state; a county's leader only where no clerk may.</summary>
    public static string RoleOf(ProblemState state) => new[] { Roles.CountyClerk, Roles.CountyLeader, Roles.CitySupervisor }.FirstOrDefault(r => IsFor(state, r)) ?? Roles.CountyClerk;

    /// <summary>Those that wait for a role on a day.</summary>
    public static IQueryable<Problem> For(IQueryable<Problem> rows, string role, DateOnly today)
    {
        ProblemState[] states = [.. OnTheWay.Where(s => IsFor(s, role))];
        return Ready(rows, today).Where(p => states.Contains(p.State));
    }

    /// <summary>Without those that a person has applied for himself, where somebody else has to go on.</summary>
    public static IQueryable<Problem> NotOwn(RectificationDb db, IQueryable<Problem> rows, Caller caller)
    {
        ProblemState[] others = [.. Lifecycles.All.Where(s => s.Asked.HasFlag(Asked.NotTheApplicant)).Select(s => s.From).Distinct()];
        var (id, standsFor) = (caller.Id, caller.For.Length > 0 ? caller.For : caller.Id);
        return rows.Where(p => !others.Contains(p.State) || !db.Steps.Any(s => s.AreaId == p.AreaId && s.ProblemId == p.Id && s.Act == ProblemAct.Apply
            && (s.By == id || s.For == id || s.By == standsFor || s.For == standsFor)
            && !db.Steps.Any(later => later.AreaId == p.AreaId && later.ProblemId == p.Id && later.Act == ProblemAct.Apply && later.Number > s.Number)));
    }

    /// <summary>Those on the way whose next step can be taken on a day: a public notice must have run its term.</summary>
    public static IQueryable<Problem> Ready(IQueryable<Problem> rows, DateOnly today) =>
        rows.Where(p => OnTheWay.Contains(p.State) && (p.State != ProblemState.Notice || p.NoticeUntil < today));

    private static bool IsFor(ProblemState state, string role) => OnTheWay.Contains(state) && Lifecycles.Open(state, role).Any(s => s.To > s.From);
}
