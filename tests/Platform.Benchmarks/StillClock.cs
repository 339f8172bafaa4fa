namespace Platform.Benchmarks;

/// <summary>The real time, but no timer rings: what the house does by itself beside (figures, jobs) does not run into a measurement.</summary>
internal sealed class StillClock : TimeProvider
{
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
