using System.Diagnostics;
using Platform.IntegrationTests.Ground;

namespace Platform.IntegrationTests.Kill;

/// <summary>The host's own program in a process of its own, to be killed.</summary>
internal sealed class Victim : IDisposable
{
    private readonly Process process;
    private readonly Task<string> said, complained;

    /// <summary>Starts it on a house's database and data folder, as in production.</summary>
    public Victim(TestHouse house)
    {
        var settings = TestHouse.Settings(house.Database, house.Folder, "Production");
        settings["LongTasks:LeaseSeconds"] = "2";
        process = Operating.Start(settings, "--urls=http://127.0.0.1:0");
        (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>Fails with what it complained of when it has ended by itself.</summary>
    public async Task ShouldLive()
    {
        if (process.HasExited) throw new InvalidOperationException($"The host ended by itself: {await said} {await complained}");
    }

    /// <summary>SIGKILL: nothing of it runs any more.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
