using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Quality;

/// <summary>How the data of the caller's areas were on each of the last days, from the daily snapshots.</summary>
/// <param name="AreaId">Only this area; null for all of the caller's together.</param>
/// <param name="Days">How many days, today included.</param>
/// <param name="Class">Only faults of this class; null for all.</param>
public sealed record ReadQualityTrend(int? AreaId, int Days, QualityClass? Class = null) : IQuery<IReadOnlyList<QualityPoint>>;

/// <summary>A day of the trend.</summary>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Found">Records that failed a check; one that failed two counts twice.</param>
/// <param name="Filled">Required fields filled in.</param>
/// <param name="Due">Required fields that should be; 0 where the day was not written down.</param>
public sealed record QualityPoint(DateOnly Day, long Found, long Filled, long Due);

internal sealed class ReadQualityTrendHandler(PlatformDb db, TimeProvider clock) : IRequestHandler<ReadQualityTrend, IReadOnlyList<QualityPoint>>
{
    public async Task<IReadOnlyList<QualityPoint>> Handle(ReadQualityTrend request, CancellationToken cancellationToken)
    {
        var today = AuditDay.Of(clock.GetUtcNow());
        var first = today.AddDays(1 - request.Days);
        var days = await db.Rows<QualityDay>(request.AreaId).Where(d => d.Day >= first && d.Day <= today)
            .GroupBy(d => new { d.Day, d.Class, d.Required })
            .Select(g => new { g.Key.Day, g.Key.Class, g.Key.Required, Found = g.Sum(d => d.Found), Of = g.Sum(d => d.Of) }).ToListAsync(cancellationToken);
        var known = days.ToLookup(d => d.Day);
        return [.. Enumerable.Range(0, request.Days).Select(first.AddDays).Select(day => new QualityPoint(
            day,
            known[day].Where(d => d.Class is not null && (request.Class is null || d.Class == request.Class)).Sum(d => d.Found),
            known[day].Where(d => d.Required).Sum(d => d.Of - d.Found), known[day].Where(d => d.Required).Sum(d => d.Of)))];
    }
}
