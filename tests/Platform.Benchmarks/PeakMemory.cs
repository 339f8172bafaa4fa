using System.Diagnostics;

namespace Platform.Benchmarks;

/// <summary>The most resident memory that the process had above what it had at the beginning.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly long begin;
    private readonly Timer timer;
    private long most;

    public PeakMemory()
    {
        GC.Collect();
        begin = Resident();
        timer = new(_ => most = Math.Max(most, Resident()), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
    }

    public double Megabytes => (Math.Max(most, Resident()) - begin) / 1048576.0;

    public void Dispose() => timer.Dispose();

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
