using Platform.Kernel.Jobs.Long;

namespace Platform.Host.Start;

/// <summary>Runs long tasks while the host serves: <c>LongTasks:AtOnce</c> of them, usually two, so that a short one need not wait for a long one; 0 leaves them to other hosts.</summary>
internal sealed class LongTasks(LongTaskRunner runner, LongTaskBoard board, IConfiguration configuration, ILogger<LongTasks> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, configuration.GetValue("LongTasks:AtOnce", 2)).Select(_ => Task.Run(() => Work(stoppingToken), stoppingToken)));

    private async Task Work(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (!await runner.RunOnce(ct)) await board.Wake.WaitAsync(Pause, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "A long task was left; it goes on when its lease has run out");
                await Task.Delay(Pause, ct);
            }
        }
    }
}
