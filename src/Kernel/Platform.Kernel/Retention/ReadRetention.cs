using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Retention;

/// <summary>How long things are kept here, and what was removed last in the caller's areas and in the house itself.</summary>
public sealed record ReadRetention : IQuery<RetentionView>;

/// <summary>Periods and removals.</summary>
/// <param name="Periods">All of them, with what was removed last of each.</param>
/// <param name="Removals">The last removals, the newest first.</param>
public sealed record RetentionView(IReadOnlyList<RetentionLine> Periods, IReadOnlyList<Removal> Removals);

/// <summary>A period, and what was removed last under it.</summary>
public sealed record RetentionLine(RetentionPeriod Period, Removal? Last);

internal sealed class ReadRetentionHandler(PlatformDb db, RetentionOptions options, Caller caller) : IRequestHandler<ReadRetention, RetentionView>
{
    private const int Most = 100;

    public async Task<RetentionView> Handle(ReadRetention request, CancellationToken cancellationToken)
    {
        var removals = await db.Removals.AsNoTracking().Where(r => r.AreaId == 0 || caller.Areas.Contains(r.AreaId))
            .OrderByDescending(r => r.At).ThenBy(r => r.Id).Take(Most).ToListAsync(cancellationToken);
        return new([.. RetentionPeriods.Of(options).Select(p => new RetentionLine(p, removals.Find(r => r.What == p.Name)))], removals);
    }
}
