using Microsoft.Extensions.Time.Testing;

namespace Platform.IntegrationTests.Ground;

/// <summary>
/// Time stands still until a test moves it. It rings no timers, so that the host's background work does nothing
/// that a test has not asked for.
/// </summary>
internal sealed class HouseClock() : FakeTimeProvider(Filed)
{
    /// <summary>The day after the county's workbook was filed.</summary>
    public static readonly DateTimeOffset Filed = new(2022, 9, 1, 2, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Silent();

    private sealed class Silent : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
