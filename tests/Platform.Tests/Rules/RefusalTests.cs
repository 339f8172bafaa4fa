using CsCheck;
using Platform.Rules.Engine;
using Platform.Rules.Import;
using Xunit.Abstractions;

namespace Platform.Tests.Rules;

/// <summary>What is refused leaves no trace, and nothing is refused for a fact that was not needed.</summary>
public sealed class RefusalTests(ITestOutputHelper output)
{
    private static readonly DateOnly Signed = new(2022, 2, 20), AsOf = new(2023, 3, 31);

    [Fact]
    public void A_household_that_is_refused_half_way_adds_nothing_to_sums()
    {
        // From January 2023 there is no rate: ten months and a one-off are walked before that is found.
        var text = ExplainTests.County.Replace("rateVersion: {source: 县办法, article: 第八条, is: atAgreement}", "oneOff: {source: 县办法, article: 第八条, is: [{modes: [exchange], use: shop, yuan: 500, due: signed}]}", StringComparison.Ordinal)
            .Replace("is: [{yuan: 10, use: residential}]", "is: none", StringComparison.Ordinal);
        var plan = FeePlan.Of(Policy.Merge([PolicyYaml.Read(text)], AsOf, AsOf));
        var refused = new Story { Spaces = [new(Use.Residential, 895_500), new(Use.Shop, 100_000)], MovedOut = new(2022, 3, 4), Agreement = new(Signed) };
        var walked = new MonthSums(2022 * 12, 24);
        plan.Sum(refused.ToFacts(), new(2022, 12, 31), AsOf, walked).ShouldBeNull();
        walked.Totals.ShouldBe(new(10 * 71_640 + 50_000, 10 * 71_640, 0, 50_000));

        var sums = new MonthSums(2022 * 12, 24);
        plan.Sum(refused.ToFacts(), AsOf, AsOf, sums)!.Code.ShouldBe(FaultCodes.RateMissing);
        sums.Totals.ShouldBe(default);
        sums.Fen.ToArray().ShouldAllBe(fen => fen == 0);
    }

    [Fact]
    public void A_fact_that_is_missed_is_named_or_was_not_needed()
    {
        var (refused, same) = (0, 0);
        Gen.Int.Sample(seed =>
        {
            var (rule, story, asOf) = new Chance(seed).Next();
            var plan = rule.Plan();
            var less = Without(story, Math.Abs(seed % 9));
            var (sums, before) = (new MonthSums(2010 * 12, 600), new MonthSums(2010 * 12, 600));
            plan.Sum(story.ToFacts(), asOf, asOf, before).ShouldBeNull();
            plan.Sum(story.ToFacts(), asOf, asOf, sums).ShouldBeNull();
            var result = plan.Calculate(less, asOf);
            var error = plan.Sum(less.ToFacts(), asOf, asOf, sums);
            error.ShouldBe(result.Error, $"seed {seed}");
            if (error is null)
            {
                result.Lines.ShouldBe(plan.Calculate(story, asOf).Lines, $"seed {seed}");
                Interlocked.Increment(ref same);
                return;
            }
            error.Code.ShouldBe(FaultCodes.FactMissing, $"seed {seed}");
            error.Text.ShouldStartWith("缺少");
            result.Lines.ShouldBeEmpty();
            (sums.Totals, sums.UndecidedMonths).ShouldBe((before.Totals, before.UndecidedMonths), $"seed {seed}");
            sums.Fen.SequenceEqual(before.Fen).ShouldBeTrue($"seed {seed}");
            Interlocked.Increment(ref refused);
        }, iter: 10_000, writeLine: output.WriteLine);
        output.WriteLine($"{refused} refused, {same} did not need the fact.");
        Math.Min(refused, same).ShouldBeGreaterThan(500);
    }

    private static Story Without(Story story, int fact) => fact switch
    {
        0 => story with { MovedOut = null },
        1 => story with { ProjectEnd = null },
        2 => story with { Persons = null },
        3 => story with { Rooms = null },
        4 => story with { Flats = null },
        5 => story with { Agreement = story.Agreement with { MonthlyFen = null } },
        6 => story with { Agreement = story.Agreement with { From = null } },
        7 => story with { Spaces = [.. story.Spaces.Select(s => s with { Certificate = null })] },
        _ => story with { Spaces = [.. story.Spaces.Select(s => s with { ValueFen = null })] },
    };
}
