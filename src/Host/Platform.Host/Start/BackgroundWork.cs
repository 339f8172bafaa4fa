using Platform.Kernel.Events;
using Platform.Kernel.Jobs;

namespace Platform.Host.Start;

/// <summary>Delivers events and runs due jobs while the host serves.</summary>
internal sealed class BackgroundWork(Dispatcher dispatcher, JobRunner jobs, TimeProvider clock, ILogger<BackgroundWork> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenJobs = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        var nextJobs = clock.GetUtcNow() + BetweenJobs;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await dispatcher.RunOnce(stoppingToken);
                if (clock.GetUtcNow() < nextJobs) continue;
                await jobs.RunOnce(stoppingToken);
                nextJobs = clock.GetUtcNow() + BetweenJobs;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Background work failed; it goes on at the next tick");
            }
        }
    }
}
