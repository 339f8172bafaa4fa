using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Platform.PortalTests.Ground;

/// <summary>The real host in a process of its own, with a new data folder and the demonstration in it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly ConcurrentQueue<string> said = new();
    private readonly string folder = Directory.CreateTempSubdirectory("platform-portal-").FullName;
    private Process process;

    private HostProcess()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        process = Begin(daysAhead: 0);
    }

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; }

    private Process Begin(int daysAhead)
    {
        var start = new ProcessStartInfo("dotnet", [Folders.HostDll, "--urls", Address])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DataFolder"] = folder;
        if (daysAhead > 0) start.Environment["Clock__DaysAhead"] = $"{daysAhead}";
        var begun = new Process { StartInfo = start };
        begun.OutputDataReceived += Keep;
        begun.ErrorDataReceived += Keep;
        begun.Start();
        begun.BeginErrorReadLine();
        begun.BeginOutputReadLine();
        return begun;
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or took more than five minutes; what it said is in the message.</exception>
    public static async Task<HostProcess> Start()
    {
        var host = new HostProcess();
        await host.WaitUntilReady();
        return host;
    }

    /// <summary>Ends it and starts it again with its clock so many days ahead of today.</summary>
    public async Task GoAhead(int days)
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = Begin(days);
        await WaitUntilReady();
    }

    private async Task WaitUntilReady()
    {
        using var http = new HttpClient();
        using var turn = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        var clock = Stopwatch.StartNew();
        while (!await Ready(http))
        {
            if (process.HasExited || clock.Elapsed > Longest) throw new InvalidOperationException("The host did not start:\n" + Last());
            await turn.WaitForNextTickAsync();
        }
    }

    /// <summary>The password of a demonstration account.</summary>
    public string PasswordOf(string user) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "demo-secrets.json"))).RootElement.GetProperty(user).GetString()!;

    /// <summary>The end of what it logged.</summary>
    public string Last() => string.Join('\n', said.TakeLast(40));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        // What it said outlives it, for whoever must find out why a test failed.
        Directory.CreateDirectory(Folders.Made);
        await File.WriteAllLinesAsync(Path.Combine(Folders.Made, "host.log"), said);
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> Ready(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address + "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null) said.Enqueue(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
