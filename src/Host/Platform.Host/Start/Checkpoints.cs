using Platform.Kernel.Data.Providers;

namespace Platform.Host.Start;

/// <summary>Moves what was committed to the embedded database from its log into its file, while the host serves: who commits need not wait for it.</summary>
internal sealed class Checkpoints(DatabaseOptions options, TimeProvider clock, ILogger<Checkpoints> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Provider != DatabaseProvider.Sqlite) return;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SqlitePragmas.Checkpoint(options, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The log of the embedded database stays as long as it is; it is tried again at the next tick");
            }
        }
    }
}
