using System.Collections.Concurrent;

namespace Platform.Kernel.Jobs.Long;

/// <summary>The long tasks that this host runs now, with what they have done: told without the database, which a task may hold.</summary>
public sealed class LongTaskBoard
{
    private readonly ConcurrentDictionary<Guid, Run> runs = new();

    /// <summary>Wakes the runner when a task was started on this host.</summary>
    public SemaphoreSlim Wake { get; } = new(0);

    /// <summary>The tasks that this host runs.</summary>
    public IReadOnlyList<Guid> Here => [.. runs.Keys];

    /// <summary>What a task has done; null when this host does not run it.</summary>
    public (string Step, long Parts, long Total)? Of(Guid id) => runs.TryGetValue(id, out var run) ? run.Told : null;

    /// <summary>Stops a task that this host runs.</summary>
    public void Stop(Guid id)
    {
        if (runs.TryGetValue(id, out var run)) run.Stop.Cancel();
    }

    internal Run Enter(Guid id, CancellationToken host) => runs[id] = new(CancellationTokenSource.CreateLinkedTokenSource(host));

    internal void Leave(Guid id)
    {
        if (runs.TryRemove(id, out var run)) run.Stop.Dispose();
    }

    internal sealed class Run(CancellationTokenSource stop)
    {
        public CancellationTokenSource Stop { get; } = stop;

        public (string Step, long Parts, long Total) Told { get; set; } = ("", 0, 0);
    }
}
