using System.Diagnostics;
using Platform.IntegrationTests.Survey;

namespace Platform.IntegrationTests.Ground;

/// <summary>Runs the operator's commands: the host's own program, beside the running house.</summary>
internal static class Operating
{
    /// <summary>Runs a verb on the house's database and data folder.</summary>
    public static Task<(int Exit, string Said, string Complained)> Verb(this TestHouse house, params string[] words) =>
        Verb(TestHouse.Settings(house.Database, house.Folder), words);

    /// <summary>Runs a verb on others.</summary>
    public static async Task<(int Exit, string Said, string Complained)> Verb(Dictionary<string, string> settings, params string[] words)
    {
        using var process = Start(settings, words);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await complained);
    }

    /// <summary>Starts the program.</summary>
    public static Process Start(Dictionary<string, string> settings, params string[] words)
    {
        var configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
        var program = Path.Combine(Workbook.Root, "src", "Host", "Platform.Host", "bin", configuration, "net10.0", "Platform.Host.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
            start.Environment[name == "environment" ? "ASPNETCORE_ENVIRONMENT" : name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }
}
