using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;
using Platform.Rectification.Problems;

namespace Platform.Rectification.Ledger;

/// <summary>A problem that is red for a reason.</summary>
internal sealed class RedRow
{
    /// <summary>The problem.</summary>
    public Guid Id { get; init; }

    /// <summary>The day that is kept: the deadline, the milestone's day, the day since when it waits.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>Which problems are red, as conditions on rows.</summary>
internal static class RedRows
{
    /// <summary>The problems that are red for a reason; null for any.</summary>
    public static IQueryable<Problem> Of(RectificationDb db, IQueryable<Problem> rows, RedKind? kind, DateOnly today)
    {
        if (kind is { } one) return rows.Where(Is(db, one, today));
        var all = Enum.GetValues<RedKind>().Select(k => Is(db, k, today)).ToList();
        var problem = all[0].Parameters[0];
        var any = all.Select(e => ReplacingExpressionVisitor.Replace(e.Parameters[0], problem, e.Body)).Aggregate(Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<Problem, bool>>(any, problem));
    }

    /// <summary>The same with the day that makes each red.</summary>
    public static IQueryable<RedRow> Days(RectificationDb db, IQueryable<Problem> rows, RedKind kind, DateOnly today) => kind switch
    {
        RedKind.Deadline => Of(db, rows, kind, today)
            .Select(p => new RedRow { Id = p.Id, Day = p.Deadline ?? db.Duties.Where(d => d.AreaId == p.AreaId && d.ProjectId == p.ProjectId).Select(d => d.Deadline).FirstOrDefault() }),
        RedKind.Milestone => Late(db, today).Join(rows.Where(p => p.State < ProblemState.Applied), m => new { m.AreaId, Id = m.ProblemId }, p => new { p.AreaId, p.Id }, (m, p) => new RedRow { Id = p.Id, Day = m.DueOn }),
        RedKind.Unapplied => Of(db, rows, kind, today).Select(p => new RedRow { Id = p.Id, Day = p.HealthySince }),
        _ => Of(db, rows, kind, today).Select(p => new RedRow { Id = p.Id, Day = p.State == ProblemState.Notice ? p.NoticeUntil : p.StateSince }),
    };

    // The first late milestone of each problem.
    private static IQueryable<LateMilestone> Late(RectificationDb db, DateOnly today) =>
        db.Rows<Milestone>().Where(m => m.DoneOn == null && m.DueOn < today).GroupBy(m => new { m.AreaId, m.ProblemId }).Select(g => new LateMilestone { AreaId = g.Key.AreaId, ProblemId = g.Key.ProblemId, DueOn = g.Min(m => m.DueOn) });

    private static Expression<Func<Problem, bool>> Is(RectificationDb db, RedKind kind, DateOnly today)
    {
        var before = today.AddDays(-kind.Grace());
        return kind switch
        {
            RedKind.Deadline => p => p.State < ProblemState.Closed
                && (p.Deadline < before || (p.Deadline == null && db.Duties.Any(d => d.AreaId == p.AreaId && d.ProjectId == p.ProjectId && d.Deadline < before))),
            RedKind.Milestone => p => p.State < ProblemState.Applied && db.Milestones.Any(m => m.AreaId == p.AreaId && m.ProblemId == p.Id && m.DoneOn == null && m.DueOn < before),
            RedKind.Unapplied => p => p.State < ProblemState.Applied && p.HealthySince < before,
            _ => p => p.State >= ProblemState.Applied && p.State < ProblemState.Closed && (p.State == ProblemState.Notice ? p.NoticeUntil : p.StateSince) < before,
        };
    }

    private sealed class LateMilestone
    {
        public int AreaId { get; init; }

        public Guid ProblemId { get; init; }

        public DateOnly DueOn { get; init; }
    }
}
