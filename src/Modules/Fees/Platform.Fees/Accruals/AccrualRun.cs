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
        var working = new Queue<Task<AccrualDone>>(projects.Take(AtOnce).Select(Post));
        try
        {
            for (var next = AtOnce; working.Count > 0; next++)
            {
                var done = await working.Dequeue();
                if (next < projects.Count) working.Enqueue(Post(projects[next]));
                yield return done;
            }
        }
        finally
        {
            await ended.CancelAsync();
            await Task.WhenAll(working).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default); // nothing outlives the run
        }

        // On a thread of its own: the embedded database does not wait, it works.
        Task<AccrualDone> Post(Guid project) =>
            Task.Run(() => beside.Act(new ForeseeAccrual(areaId, project, through), seen => new AccrueProject(areaId, project, through, seen), ended.Token), ended.Token);
    }
}
