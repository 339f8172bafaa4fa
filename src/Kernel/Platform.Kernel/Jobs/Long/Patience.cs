using MediatR;

namespace Platform.Kernel.Jobs.Long;

/// <summary>Waits a little for a long task, so that a short one is answered at once and only a long one shows its progress.</summary>
public sealed class Patience(IMediator mediator, TimeProvider clock)
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Starts it and waits. One that has ended well by then has been seen, unless its page has no other way to say how it ended.</summary>
    public async Task Start(StartLongTask start, bool told = false)
    {
        var (id, until) = (await mediator.Send(start), clock.GetUtcNow() + Most);
        using var timer = new PeriodicTimer(Look, clock);
        while (clock.GetUtcNow() < until && await timer.WaitForNextTickAsync())
        {
            var task = (await mediator.Send(new ReadLongTasks(start.Href))).First(t => t.Id == id);
            if (task.IsOpen) continue;
            if (task.State == LongTaskState.Done && !told) await mediator.Send(new SeeLongTask(start.AreaId, id));
            return;
        }
    }
}
