using System.Globalization;
using Autofac;
using MediatR;
using Platform.Kernel.Figures;
using Platform.Portal;
using Platform.Reporting.Reports;

namespace Platform.Benchmarks;

/// <summary>A campaign with 50,000 ledger items: the city's dashboard, its lists, and a county's report frozen with its rows, against SQL written by hand for the same numbers and rows.</summary>
internal static class LedgerSpeed
{
    private const int Items = 50_000, Rounds = 9, Freezes = 3;
    private const double MostDashboard = 0.1, MostList = 0.3, MostReport = 5, MostRatio = 1.3, MostReportRatio = 8; // seconds, times

    public static async Task<bool> Prove()
    {
        await using var house = await BenchHouse.Open(postgres: true, still: true);
        var city = new LedgerCity(house);
        var phase = await city.Fill(Items);
        using var http = await Portal.Person(house, "city");
        Task Open(string page) => http.GetStringAsync(new Uri(page, UriKind.Relative));
        return await Dashboard(house, city, Open) & await Lists(Open, phase) & await Report(house, city);
    }

    private static async Task<bool> Dashboard(BenchHouse house, LedgerCity city, Func<string, Task> open)
    {
        var tallies = await city.As(LedgerCity.City, async s =>
        {
            var read = new List<(int Area, long Open, long Families, long Fen, long Decided)>();
            foreach (var county in LedgerCity.Counties.Order())
            {
                var of = await s.Resolve<IMediator>().Send(new ReadTallies(county, Formats.DayOf(DateTimeOffset.UtcNow)));
                read.Add((county, of.Of("problems", "open")!.Computed!.Value, of.Of("problems", "households")!.Computed!.Value, of.Of("problems", "moneyFen")!.Computed!.Value, of.Figures.Where(f => f.Group == "decidedIn").Sum(f => f.Computed!.Value)));
            }
            return read;
        });
        var equal = tallies.SequenceEqual(await LedgerSql.Dashboard(house));
        Say($"{Items:N0} items, {tallies.Sum(t => t.Open):N0} of them open, with {tallies.Sum(t => t.Families):N0} families and {tallies.Sum(t => t.Fen) / 100:N0} 元 in {tallies.Count} counties, the same by both: {Holds(equal)}");

        var times = await Measure.Medians(Rounds, () => open("/dashboard"), () => LedgerSql.Dashboard(house));
        var changed = await Measure.Medians(2, async () =>
        {
            foreach (var county in LedgerCity.Counties) await city.Touch(county);
            await open("/dashboard");
        });
        var fast = Within("the city's dashboard over HTTP", times[0], MostDashboard);
        Say($"the same just after a row changed in every county, those changes included: {changed[0] / 1e6:0.00} s");
        return Measure.Claim("the dashboard to raw SQL of its numbers", times[0], times[1], MostRatio) & fast & equal;
    }

    private static async Task<bool> Lists(Func<string, Task> open, Guid phase)
    {
        string[] pages = ["/rectification", "/rectification?class=feeArrears&progress=late", "/rectification?area=4&red=any", "/rectification/red", "/reporting/indicators", "/rectification/campaigns/gates/" + phase];
        var times = await Measure.Medians(Rounds, [.. pages.Select<string, Func<Task>>(p => () => open(p))]);
        return pages.Zip(times, (page, time) => Within(page, time, MostList)).ToList().TrueForAll(holds => holds);
    }

    private static async Task<bool> Report(BenchHouse house, LedgerCity city)
    {
        var (county, today) = (LedgerCity.Mianchi, Formats.DayOf(DateTimeOffset.UtcNow));
        var call = await city.As(LedgerCity.City, s => s.Resolve<IMediator>().Send(new MakeCall(LedgerCity.City, "速度测试", "速度测试", today, today)));
        var id = await city.As(county, s => s.Resolve<IMediator>().Send(new StartReport(county, call)));
        await LedgerSql.Prepare(house);
        var (version, byHand) = (1L, 0);
        var times = await Measure.Medians(Freezes, async () =>
        {
            if (version > 1) version = await city.As(county, s => s.Resolve<IMediator>().Send(new ThawReport(county, id, version)));
            version = await city.As(county, s => s.Resolve<IMediator>().Send(new FreezeReport(county, id, version)));
        }, async () => byHand = await LedgerSql.Freeze(house, county));
        var frozen = await city.As(county, async s => (await s.Resolve<IMediator>().Send(new ReadReport(id))).Figures.Where(f => f.Unit != "%").Sum(f => f.Rows));
        var equal = frozen == byHand;
        Say($"{LedgerCity.Items(county, Items):N0} items of a county, {frozen:N0} rows under its report's figures, as many by both: {Holds(equal)}");
        var fast = Within("a county's report thawed and frozen anew with its rows", times[0], MostReport);
        return Measure.Claim("the report to raw SQL that writes the same rows", times[0], times[1], MostReportRatio) & fast & equal;
    }

    private static bool Within(string what, double micros, double seconds)
    {
        Say($"{what}: {micros / 1e6:0.000} s (at most {seconds}): {Holds(micros / 1e6 <= seconds)}");
        return micros / 1e6 <= seconds;
    }

    private static string Holds(bool holds) => holds ? "holds" : "**does not hold**";

    private static void Say(FormattableString text) => Console.WriteLine("- " + text.ToString(CultureInfo.InvariantCulture) + ".");
}
