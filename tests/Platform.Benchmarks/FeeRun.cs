using System.Diagnostics;
using System.Globalization;

namespace Platform.Benchmarks;

/// <summary>
/// The run that posts one month of a county's fees, all before it being posted, against one INSERT … SELECT written by hand for the one
/// rule that writes the very same entries; and what a family costs among ten thousand and among a million.
/// </summary>
internal static class FeeRun
{
    private const int Samples = 3, Months = 6, WarmUp = 600_000; // families
    private const double MostOnPostgres = 1, MostOnSqlite = 2, MostGrowth = 1.15;

    public static async Task<bool> Prove()
    {
        var (holds, perFamily) = (true, new List<double>());
        foreach (var families in new[] { 10_000, 100_000, 1_000_000 })
        {
            var (good, micros) = await Of(postgres: true, families);
            holds &= good;
            perFamily.Add(micros / families);
        }
        holds &= Measure.Claim("a family among a million to one among ten thousand, on PostgreSQL", perFamily[^1], perFamily[0], MostGrowth);
        foreach (var families in new[] { 10_000, 100_000 }) holds &= (await Of(postgres: false, families)).Holds;
        return holds;
    }

    /// <summary>The run at one size.</summary>
    public static async Task<(bool Holds, double Micros)> Of(bool postgres, int families)
    {
        await using var house = await BenchHouse.Open(postgres, still: true);
        var town = new FeeTown(house);
        await town.Fill(families, Months);
        var first = await Time(house, () => town.Post(FeeTown.Posted));
        var entries = await town.Entries();
        var (ours, plain, count) = (new List<Spent>(), new List<Spent>(), 0L);
        var warm = Math.Max(1, WarmUp / families); // until the code is compiled at its best
        for (var sample = 0; sample < warm + Samples; sample++)
        {
            var month = FeeTown.Posted.AddDays(1).AddMonths(sample);
            var byHand = await Time(house, () => FeeSql.Insert(house, month));
            var wanted = await FeeSql.Print(house, month);
            await FeeSql.Remove(house, month);
            var run = await Time(house, () => town.Post(month));
            if (await FeeSql.Print(house, month) != wanted) throw new InvalidOperationException($"The run posted entries that are not the {wanted.Count} written by hand.");
            if ((count = (await town.Entries() - entries) / (sample + 1)) != wanted.Count) throw new InvalidOperationException("The batches do not say what was posted.");
            if (sample < warm) continue;
            ours.Add(run);
            plain.Add(byHand);
        }
        var (most, name) = postgres ? (MostOnPostgres, "PostgreSQL") : (MostOnSqlite, "SQLite");
        var (wall, byWall) = (Median(ours, o => o.Wall), Median(plain, p => p.Wall));
        var holds = Measure.Claim($"one month of {families:N0} families, {count:N0} entries, on {name}, to the INSERT … SELECT of the same entries", wall * 1e6, byWall * 1e6, most);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  Processor time: {Median(ours, o => o.Own):0.00} s of our own and {Median(ours, o => o.Server):0.00} s of the server's to {Median(plain, p => p.Own + p.Server):0.00} s; the first run posted {entries:N0} entries in {first.Wall:0.0} s."));
        return (holds, wall * 1e6);
    }

    private static async Task<Spent> Time(BenchHouse house, Func<Task> act)
    {
        if (house.Connection is not null) await FeeSql.Run(house, "CHECKPOINT");
        var server = await ServerTime.Of(house);
        using var process = Process.GetCurrentProcess();
        var (own, others, clock) = (process.TotalProcessorTime, server.Seconds(), Stopwatch.StartNew());
        await act();
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new(wall, (process.TotalProcessorTime - own).TotalSeconds, server.Seconds() - others);
    }

    private static double Median(IEnumerable<Spent> samples, Func<Spent, double> of) => samples.Select(of).Order().ElementAt(Samples / 2);

    private sealed record Spent(double Wall, double Own, double Server);
}
