using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Portal;
using Platform.Rectification.Problems;

namespace Platform.Rectification.Reactions;

/// <summary>
/// Numbers changed: evaluates the area as of today, since a sheet's own filing day would make old data look current.
/// The six sheets of a workbook tell one after another; only the last of those that wait is acted on.
/// </summary>
internal sealed class EvaluateOnFigures(PlatformDb house, IMediator mediator, TimeProvider clock) : IReaction<FiguresChanged>
{
    private static readonly string Event = typeof(FiguresChanged).FullName!;
    private static readonly string Self = typeof(EvaluateOnFigures).FullName!;

    public async Task On(FiguresChanged fact, CancellationToken ct)
    {
        var waiting = house.Outbox.Where(m => !m.Done && m.AreaId == fact.AreaId && m.Type == Event)
            .CountAsync(m => !house.Deliveries.Any(d => d.MessageId == m.Id && d.Subscriber == Self && d.Taken), ct);
        if (await waiting > 1) return; // this one counts itself: its own delivery is not saved yet
        await mediator.Send(new EvaluateProblems(fact.AreaId, Formats.DayOf(clock.GetUtcNow())), ct);
    }
}
