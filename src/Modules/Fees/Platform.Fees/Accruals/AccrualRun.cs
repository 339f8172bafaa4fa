using System.Runtime.CompilerServices;
using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;

namespace Platform.Fees.Accruals;

/// <summary>Posts project after project, each whole or not at all; while one is written, the next are reckoned beside it.</summary>
internal sealed class AccrualRun(IMediator mediator, Beside beside) : IModuleService
{
    private const int Ahead = 2; // projects; to reckon one takes longer than to write it

    /// <summary>Posts them, in this order.</summary>
    public async IAsyncEnumerable<AccrualDone> Of(int areaId, IReadOnlyList<Guid> projects, DateOnly through, [EnumeratorCancellation] CancellationToken ct)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ahead = new Queue<Task<Foreseen>>(projects.Take(Ahead).Select(Foresee));
        try
        {
            for (var i = 0; i < projects.Count; i++)
            {
                var foreseen = await ahead.Dequeue();
                if (i + Ahead < projects.Count) ahead.Enqueue(Foresee(projects[i + Ahead]));
                yield return await mediator.Send(new AccrueProject(areaId, projects[i], through, foreseen), ct);
            }
        }
        finally
        {
            await ended.CancelAsync();
            await Task.WhenAll(ahead).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default); // nothing outlives the run
        }

        // On a thread of its own: the embedded database does not wait, it works.
        Task<Foreseen> Foresee(Guid project) => Task.Run(() => beside.Ask(new ForeseeAccrual(areaId, project, through), ended.Token), ended.Token);
    }
}
