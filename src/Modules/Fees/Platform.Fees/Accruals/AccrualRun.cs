using System.Runtime.CompilerServices;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;

namespace Platform.Fees.Accruals;

/// <summary>Posts the projects of an area, each whole or not at all. Some are worked on at once: while one is written, others are read and reckoned.</summary>
internal sealed class AccrualRun(Beside beside) : IModuleService
{
    private const int AtOnce = 3;

    /// <summary>Posts them. The caller has no unit of work.</summary>
    public async IAsyncEnumerable<AccrualDone> Of(int areaId, IReadOnlyList<Guid> projects, DateOnly through, [EnumeratorCancellation] CancellationToken ct)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var working = new Queue<Task<AccrualDone>>(Enumerable.Range(0, Math.Min(AtOnce, projects.Count)).Select(Post));
        try
        {
            for (var next = AtOnce; working.Count > 0; next++)
            {
                var done = await working.Dequeue();
                if (next < projects.Count) working.Enqueue(Post(next));
                yield return done;
            }
        }
        finally
        {
            await ended.CancelAsync();
            await Task.WhenAll(working).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default); // nothing outlives the run
        }

        // On a thread of its own: the embedded database does not wait, it works. The last of them begin when all before are committed.
        Task<AccrualDone> Post(int i) => Task.Run(() => beside.Act(
            new ForeseeAccrual(areaId, projects[i], through), seen => new AccrueProject(areaId, projects[i], through, seen, Hasty: i < projects.Count - AtOnce), ended.Token), ended.Token);
    }
}
