using System.Globalization;
using Platform.Rules.Engine;
using Platform.Rules.Import;

namespace Platform.Benchmarks;

/// <summary>The fee engine over a million synthetic households, against a loop written by hand for the one rule.</summary>
internal static class EngineSpeed
{
    private const int Million = 1_000_000, FirstMonth = 2018 * 12, Months = 96;
    private static readonly DateOnly AsOf = new(2023, 8, 31);

    private const string Rule = """
        policy: 速度测试办法
        kind: transitionalFee
        layer: county
        sources:
          s: {number: 测试〔2018〕1号, title: 速度测试办法, issuer: 测试, published: 2018-01-01, effective: 2018-01-01}
        values:
          rates: {source: s, article: 第一条, is: [{yuan: RATE}]}
          moneyFloor: {source: s, article: 第二条, is: {yuan: 600, per: household, overdue: floorThenFactor}}
          period: {source: s, article: 第三条, is: {months: 18}}
          overdue: {source: s, article: 第四条, is: {from: month, steps: [{months: 6, factor: 1.5}, {factor: 2}]}}
        """;

    /// <summary>A household as a table holds it; all are made by chance from a fixed seed.</summary>
    private readonly record struct Family(long Area, DateOnly MovedOut, DateOnly? HandedOver);

    public static async Task<bool> Prove()
    {
        var families = Make(Million);
        var (plan, dearer) = (Plan("8.00"), Plan("10.00"));
        var (ours, plain, sums, byHand) = (0L, 0L, new MonthSums(FirstMonth, Months), new long[Months]);
        var (spaces, events) = (new Space[1], new StoryEvent[1]);
        var times = await Measure.Medians(9,
            () => Now(() => { sums.Clear(); Run(plan, families, spaces, events, sums); }),
            () => Now(() => { Array.Clear(byHand); ByHand(families, byHand); }));
        foreach (var fen in sums.Fen) ours += fen;
        foreach (var fen in byHand) plain += fen;
        var equal = sums.Fen.SequenceEqual(byHand);
        Say($"1,000,000 households, {families.Sum(f => (long)MonthsOf(f)) / (double)Million:0.0} months each on average, the same sums by month by both: {(equal ? "holds" : "**does not hold**")} ({ours / 100:N0} 元 to {plain / 100:N0} 元).");
        var holds = Measure.Claim("the engine to a loop written by hand for this one rule", times[0], times[1], 2.5) & equal;

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(plan, families.AsSpan(0, 100_000), spaces, events, sums);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Say($"bytes allocated by 100,000 households: {bytes}: {(bytes == 0 ? "holds" : "**does not hold**")} (none).");
        holds &= bytes == 0;

        // A hundred different ten thousands, so that both walk the same memory.
        var sizes = await Measure.Medians(9,
            () => Now(() => Run(plan, families, spaces, events, sums)),
            () => Now(() => { for (var i = 0; i < 100; i++) Run(plan, families.AsSpan(i * 10_000, 10_000), spaces, events, sums); }));
        holds &= Measure.Claim("a household among a million to one among ten thousand", sizes[0], sizes[1], 1.15);

        var (now, then) = (new MonthSums(2022 * 12, 24), new MonthSums(2022 * 12, 24));
        var short24 = families.Select(f => f with { MovedOut = new DateOnly(2022, 1, 1).AddDays(f.MovedOut.DayNumber % 28), HandedOver = null }).ToArray();
        var until = new DateOnly(2023, 12, 31);
        var whatIf = await Measure.Medians(3, () => Now(() =>
        {
            now.Clear();
            then.Clear();
            Run(plan, short24, spaces, events, now, until);
            Run(dearer, short24, spaces, events, then, until);
        }));
        var seconds = whatIf[0] / 1e6;
        Say($"what-if of 1,000,000 households × 24 months by two rules, cost by month: {seconds:0.00} s (at most 2): {(seconds < 2 ? "holds" : "**does not hold**")}; {(then.Totals.Due - now.Totals.Due) / 100:N0} 元 more.");
        return holds && seconds < 2;
    }

    private static FeePlan Plan(string rate) =>
        FeePlan.Of(Policy.Merge([PolicyYaml.Read(Rule.Replace("RATE", rate, StringComparison.Ordinal))], AsOf, AsOf));

    private static Family[] Make(int count)
    {
        var random = new Random(20220210);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var moved = new DateOnly(2018, 6, 1).AddDays(random.Next(1_300));
            return new Family(random.Next(300_000, 2_000_000), moved, random.Next(4) == 0 ? moved.AddDays(random.Next(300, 1_500)) : null);
        })];
    }

    private static int MonthsOf(Family family) => LastMonth(family) - Month(family.MovedOut) + 1;

    private static int Month(DateOnly day) => day.Year * 12 + day.Month - 1;

    private static int LastMonth(Family family) => Math.Min(Month(AsOf), family.HandedOver is { } day && day <= AsOf ? Month(day) : int.MaxValue);

    private static void Run(FeePlan plan, ReadOnlySpan<Family> families, Space[] spaces, StoryEvent[] events, MonthSums sums, DateOnly? asOf = null)
    {
        var day = asOf ?? AsOf;
        foreach (ref readonly var family in families)
        {
            spaces[0] = new(Use.Residential, family.Area);
            if (family.HandedOver is { } handed) events[0] = new(EventKind.Handover, handed);
            var facts = new FamilyFacts { Spaces = spaces, Events = family.HandedOver is null ? default(ReadOnlyMemory<StoryEvent>) : events, MovedOut = family.MovedOut };
            if (plan.Sum(in facts, day, day, sums) is { } error) throw new InvalidOperationException(error.Text);
        }
    }

    /// <summary>The one rule, as somebody would write it who knew no other: month by month, in whole numbers, half up.</summary>
    private static void ByHand(Family[] families, long[] sums)
    {
        foreach (var family in families)
        {
            var first = Month(family.MovedOut);
            var last = LastMonth(family);
            for (var month = first; month <= last; month++)
            {
                // 1/10000 ㎡ × 8.00 元; the factor in tenths.
                var sum = Math.Max(family.Area * 800, 600_00L * 10_000);
                var overdue = month - first - 18;
                var factor = overdue < 0 ? 10 : overdue < 6 ? 15 : 20;
                sums[month - FirstMonth] += (sum * factor + 50_000) / 100_000;
            }
        }
    }

    private static Task Now(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static void Say(FormattableString text) => Console.WriteLine("- " + text.ToString(CultureInfo.InvariantCulture));
}
