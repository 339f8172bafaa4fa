using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs;

namespace Platform.Kernel.Quality;

/// <summary>
/// Writes down what the checks find today. It runs several times a day, so that no day is left out whenever a host was
/// started; the last run of a day stands for it.
/// </summary>
internal sealed class SnapshotQuality(PlatformDb db, IMediator mediator, TimeProvider clock) : IJob
{
    public string Name => "platform.quality";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(int areaId, CancellationToken ct)
    {
        if (areaId == 0) return;
        var today = AuditDay.Of(clock.GetUtcNow());
        var stored = await db.QualityDays.Where(d => d.AreaId == areaId && d.Day == today).ToDictionaryAsync(d => d.Check, ct);
        foreach (var area in await mediator.Send(new ReadQuality(areaId), ct))
            foreach (var count in area.Kinds.SelectMany(k => k.Counts).Where(c => c.Of > 0 || stored.ContainsKey(c.Check.Key)))
            {
                if (!stored.Remove(count.Check.Key, out var day)) db.QualityDays.Add(day = new QualityDay { AreaId = areaId, Day = today, Check = count.Check.Key });
                (day.Class, day.Required) = (count.Check.Counts ? count.Check.Class : null, count.Check is { Counts: true, Field: not null });
                (day.Found, day.Of) = (count.Found, count.Of);
            }

        // A module that was switched off today says nothing of today.
        foreach (var silent in stored.Values) (silent.Found, silent.Of) = (0, 0);
    }
}
