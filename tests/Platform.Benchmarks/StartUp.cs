using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Platform.Benchmarks;

/// <summary>From the start of the process to the first page, against a bare host: one process each in turn.</summary>
internal static class StartUp
{
    private const int Rounds = 5;

    public static async Task<bool> Prove()
    {
        var folder = Directory.CreateTempSubdirectory("platform-start").FullName;
        try
        {
            // The host as it was built for itself: it looks for modules beside it, and would find this program here.
            var host = Path.Combine(AppContext.BaseDirectory.Replace("/tests/Platform.Benchmarks/", "/src/Host/Platform.Host/", StringComparison.Ordinal), "Platform.Host.dll");
            var self = Path.Combine(AppContext.BaseDirectory, "Platform.Benchmarks.dll");
            var first = await Until(url => [host, "--urls", url], "/sign-in", folder);
            var (ours, bare) = (new List<double>(), new List<double>());
            for (var i = 0; i < Rounds; i++)
            {
                bare.Add(await Until(url => [self, "bare-host", url], "/bare", folder));
                ours.Add(await Until(url => [host, "--urls", url], "/sign-in", folder));
            }
            ours.Sort();
            bare.Sort();
            Console.WriteLine($"- start to first page: {ours[Rounds / 2]:0} ms against {bare[Rounds / 2]:0} ms of a bare host, {ours[Rounds / 2] / bare[Rounds / 2]:0.0} times (medians of {Rounds}, in turn).");
            Console.WriteLine($"- the very first start, with migration and demonstration of a new data folder: {first:0} ms.");
            return true;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task BareHost(string url)
    {
        await using var app = WebApplication.CreateSlimBuilder(["--urls", url]).Build();
        app.MapGet("/bare", () => Results.Text("ok"));
        await app.RunAsync();
    }

    private static async Task<double> Until(Func<string, string[]> arguments, string path, string folder)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", arguments(url)) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DataFolder"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var said = new System.Text.StringBuilder();
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(url) };
            while (Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(3) && !process.HasExited)
                if (await Answers(http, path)) return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            throw new InvalidOperationException($"{path} did not answer: {said}");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> Answers(HttpClient http, string path)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(5); // the port is not open yet
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
