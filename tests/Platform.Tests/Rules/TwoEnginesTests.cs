using CsCheck;
using Platform.Rules.Engine;
using Xunit.Abstractions;

namespace Platform.Tests.Rules;

/// <summary>The engine against a second, plain implementation, and what must hold of every result.</summary>
public sealed class TwoEnginesTests(ITestOutputHelper output)
{
    private static readonly int Tries = Environment.GetEnvironmentVariable("PLATFORM_PROOF") is null ? 20_000 : 100_000;

    [Fact]
    public void The_engine_and_the_plain_implementation_agree_on_every_line()
    {
        var lines = 0L;
        Gen.Int.Sample(seed =>
        {
            var (rule, story, asOf) = new Chance(seed).Next();
            var result = rule.Plan().Calculate(story, asOf);
            result.Error.ShouldBeNull();
            var ours = Text(result.Lines.Select(l => new PlainLine(l.Number, l.From, l.To, l.Due, l.Fen, l.OverdueFen, l.OtherFen, l.Reason)));
            var plain = Text(new PlainEngine(rule, story, asOf).Lines());
            foreach (var (one, other) in ours.Zip(plain)) one.ShouldBe(other, $"seed {seed}");
            ours.Count.ShouldBe(plain.Count, $"seed {seed}");
            Interlocked.Add(ref lines, result.Lines.Count);
        }, iter: Tries, writeLine: output.WriteLine);
        output.WriteLine($"{lines} lines agreed.");
        lines.ShouldBeGreaterThan(Tries);
    }

    [Fact]
    public void No_line_is_negative_and_the_lines_sum_to_the_totals() => Gen.Int.Sample(seed =>
    {
        var (rule, story, asOf) = new Chance(seed).Next();
        var result = rule.Plan().Calculate(story, asOf);
        result.Lines.ShouldAllBe(l => (l.Fen == null || l.Fen >= 0) && l.OverdueFen >= 0 && l.OtherFen >= 0);
        result.Totals.Due.ShouldBe(result.Lines.Sum(l => l.Fen ?? 0));
        result.Totals.Due.ShouldBe(result.Totals.InTerm + result.Totals.Overdue + result.Totals.Other);
        result.Instalments.Sum(i => i.Fen).ShouldBe(result.Lines.Where(l => l.Instalment > 0).Sum(l => l.Fen ?? 0));
    }, iter: Tries / 4, writeLine: output.WriteLine);

    [Fact]
    public void Sums_by_month_are_those_of_the_lines() => Gen.Int.Sample(seed =>
    {
        var (rule, story, asOf) = new Chance(seed).Next();
        var (plan, sums) = (rule.Plan(), new MonthSums(2010 * 12, 600));
        plan.Sum(story.ToFacts(), asOf, asOf, sums).ShouldBeNull();
        var result = plan.Calculate(story, asOf);
        sums.Totals.ShouldBe(result.Totals);
        sums.UndecidedMonths.ShouldBe(result.UndecidedMonths);
        long all = 0;
        foreach (var fen in sums.Fen) all += fen;
        all.ShouldBe(result.Totals.Due);
    }, iter: Tries / 4, writeLine: output.WriteLine);

    [Fact]
    public void An_event_after_the_day_is_not_seen() => Gen.Int.Sample(seed =>
    {
        var (rule, story, asOf) = new Chance(seed).Next();
        var plan = rule.Plan();
        var without = story with { Events = [.. story.Events.Where(e => e.Date <= asOf)] };
        plan.Calculate(story, asOf).Lines.ShouldBe(plan.Calculate(without, asOf).Lines);
    }, iter: Tries / 4, writeLine: output.WriteLine);

    [Fact]
    public void Computing_again_later_changes_nothing_of_what_is_past() => Gen.Int.Sample(seed =>
    {
        // Without new facts, a month that was due stays as it was; only what is paid in one piece over its end may be cut by a new fact.
        var (rule, story, asOf) = new Chance(seed).Next();
        var plan = (rule with { Pay = rule.Pay == Pay.Accrued ? Pay.Arrears : rule.Pay }).Plan();
        var told = story with
        {
            Events = [.. story.Events.Where(e => e.Date <= asOf)],
            MovedOut = story.MovedOut < asOf ? story.MovedOut : asOf,
            Agreement = story.Agreement with { Signed = story.Agreement.Signed < asOf ? story.Agreement.Signed : asOf },
        };
        var (now, later) = (plan.Calculate(told, asOf), plan.Calculate(told, asOf.AddDays(200), asOf));
        later.Lines.Where(l => l.Number > 0 && l.Due <= asOf).ShouldBe(now.Lines.Where(l => l.Number > 0));
    }, iter: Tries / 4, writeLine: output.WriteLine);

    [Fact]
    public void What_accrues_from_a_to_c_is_what_accrues_from_a_to_b_and_from_b_to_c() => Gen.Int.Sample(seed =>
    {
        // By actual days a part of a month is its share, so that the only difference is rounding: one unit for each of two cuts.
        var (any, story, b) = new Chance(seed).Next();
        var rule = any with { Pay = Pay.Accrued, PartMonth = PartMonth.ActualDays, Stage = RoundingStage.Month, CapFen = null, FirstDueDays = 0 };
        var (plan, c) = (rule.Plan(), b.AddDays(137));
        var told = story with { Events = [.. story.Events.Where(e => e.Date <= b)] };
        var (ab, ac) = (plan.Calculate(told, b), plan.Calculate(told, c));
        var unit = rule.RoundTo switch { RoundingUnit.Yuan => 100, RoundingUnit.Jiao => 10, _ => 1 };
        var whole = ab.Lines.Where(l => l.Number > 0 && l.Reason != Reason.OneOff).SkipLast(1).ToList();
        ac.Lines.Where(l => l.Number > 0 && l.Reason != Reason.OneOff).Take(whole.Count).ShouldBe(whole);
        var (cut, same) = (ab.Lines.LastOrDefault(l => l.Number > 0 && l.Reason != Reason.OneOff), ac.Lines.FirstOrDefault(l => l.Number > 0 && l.Reason != Reason.OneOff && l.Number == ab.Lines.LastOrDefault(x => x.Instalment > 0)?.Number));
        if (cut?.Fen is null || same?.Fen is null) return;
        var share = (decimal)cut.Fen.Value - same.Fen.Value * (decimal)(cut.To.DayNumber - cut.From.DayNumber + 1) / (same.To.DayNumber - same.From.DayNumber + 1);
        if (same.Parts.Count == 0 && told.MovedOut <= b) Math.Abs(share).ShouldBeLessThanOrEqualTo(unit * 2);
    }, iter: Tries / 4, writeLine: output.WriteLine);

    private static List<string> Text(IEnumerable<PlainLine> lines) => [.. lines.OrderBy(l => l.From).ThenBy(l => l.Number).ThenBy(l => l.Reason).ThenBy(l => l.Fen).Select(l => l.ToString())];
}
