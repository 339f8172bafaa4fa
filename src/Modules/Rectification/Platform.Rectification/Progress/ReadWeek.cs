using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Progress;

/// <summary>How the caller's areas have reported a week.</summary>
/// <param name="Week">The week's Monday.</param>
internal sealed record ReadWeek(DateOnly Week) : IQuery<IReadOnlyList<AreaWeek>>;

/// <summary>An area's week.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Open">Open problems that were there in that week.</param>
/// <param name="Moved">Of which something was reported.</param>
/// <param name="NoChange">Stated unchanged.</param>
/// <param name="Zero">Whether the area has made its 零报告.</param>
internal sealed record AreaWeek(int AreaId, int Open, int Moved, int NoChange, bool Zero)
{
    /// <summary>Of which nothing was said.</summary>
    public int Silent => Math.Max(0, Open - Moved - NoChange);
}

internal sealed class ReadWeekHandler(RectificationDb db) : IRequestHandler<ReadWeek, IReadOnlyList<AreaWeek>>
{
    public async Task<IReadOnlyList<AreaWeek>> Handle(ReadWeek request, CancellationToken cancellationToken)
    {
        var (week, next) = (request.Week, request.Week.AddDays(7));
        var open = await db.Problems.AsNoTracking().Where(p => p.State < ProblemState.Closed && p.OpenedOn < next).GroupBy(p => p.AreaId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var said = await db.Progress.AsNoTracking().Where(r => r.Week == week && db.Problems.Any(p => p.AreaId == r.AreaId && p.Id == r.ProblemId && p.State < ProblemState.Closed))
            .GroupBy(r => new { r.AreaId, r.Kind }).Select(g => new { g.Key.AreaId, g.Key.Kind, Count = g.Count() }).ToListAsync(cancellationToken);
        var zeros = await db.Zeros.AsNoTracking().Where(z => z.Week == week).Select(z => z.AreaId).ToListAsync(cancellationToken);
        int Said(int area, ProgressKind kind) => said.FirstOrDefault(s => s.AreaId == area && s.Kind == kind)?.Count ?? 0;
        return [.. db.AreasFor(null).Order().Select(a => new AreaWeek(a, open.GetValueOrDefault(a), Said(a, ProgressKind.Moved), Said(a, ProgressKind.NoChange), zeros.Contains(a)))];
    }
}
