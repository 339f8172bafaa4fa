using System.Diagnostics;
using System.Globalization;

namespace Platform.Benchmarks;

/// <summary>Times ways of doing one thing in turn within one run, so that a drifting machine drifts for all of them.</summary>
internal static class Measure
{
    /// <summary>The median of each way, in microseconds.</summary>
    /// <param name="rounds">Rounds counted; as many go before, until the code is compiled at its best.</param>
    /// <param name="ways">Each runs once a round; the order turns with every round.</param>
    public static async Task<double[]> Medians(int rounds, params Func<Task>[] ways)
    {
        var times = ways.Select(_ => new List<double>(rounds)).ToArray();
        for (var round = -rounds; round < rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                var way = (i + Math.Abs(round)) % ways.Length;
                var start = Stopwatch.GetTimestamp();
                await ways[way]();
                if (round >= 0) times[way].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }
        return [.. times.Select(Median)];
    }

    /// <summary>Writes a claim with its ratio, and says whether it holds.</summary>
    public static bool Claim(string what, double ours, double plain, double most)
    {
        var ratio = ours / plain;
        var holds = ratio <= most;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"- {what}: {ratio:0.00} times (at most {most:0.0##}): {(holds ? "holds" : "**does not hold**")} ({ours:0} µs to {plain:0} µs, p50)."));
        return holds;
    }

    /// <summary>Writes a measurement that has no bound.</summary>
    public static void Say(string what, double ours, double plain) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"- {what}: {ours:0} µs, {ours / plain:0.0} times the bare one (p50)."));

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
