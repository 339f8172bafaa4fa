using Platform.Rules.Engine;
using Platform.Rules.Import;

namespace Platform.Tests.Rules;

/// <summary>What becomes of a sum that was paid in advance when the instalment is cut or becomes cheaper.</summary>
public sealed class SettlementTests
{
    private static readonly DateOnly Signed = new(2022, 2, 20), AsOf = new(2022, 7, 15);

    // 100 ㎡ × 8 元: 4,800.00 for each half year, paid on 1 March.
    private static readonly Story Family = new() { Spaces = [new(Use.Residential, 1_000_000)], MovedOut = new(2022, 3, 4), Agreement = new(Signed) };
    private static readonly Payment[] Paid = [new(new(2022, 3, 1), 480_000)];

    private static Settlement Of(string settle, Story story, DateOnly? asOf = null, string more = "")
    {
        var text = ExplainTests.County + $"\n  cadence: {{source: 县办法, article: 第十二条, is: {{everyMonths: 6, pay: advance{settle}}}}}\n  partial: {{source: 县办法, article: 第十二条, is: {{change: nextMonth}}}}{more}\n";
        var day = asOf ?? AsOf;
        return Settlement.Of(FeePlan.Of(Policy.Merge([PolicyYaml.Read(text)], Signed, Signed)).Calculate(story, day), Paid, day);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", settle: refund")]
    [InlineData(", settle: trueUp")]
    public void An_early_end_leaves_nothing_to_set_off_against_so_the_rest_is_returned(string settle)
    {
        // Handed over in June: July and August were paid and are not due.
        var left = Of(settle, Family with { Events = [new(EventKind.Handover, new(2022, 6, 10))] });
        (left.Credit, left.Refund, left.SetOff).ShouldBe((160_000, 160_000, 0));
    }

    [Theory]
    [InlineData("", 80_000, 0)]
    [InlineData(", settle: refund", 80_000, 0)]
    [InlineData(", settle: trueUp", 0, 80_000)]
    public void An_instalment_that_becomes_cheaper_is_returned_or_set_off_as_the_rule_says(string settle, long refund, long setOff)
    {
        // Half is handed over in June: 400 less in July and in August, and a next instalment in September.
        var half = Family with { Events = [new(EventKind.PartialDelivery, new(2022, 6, 10), 500_000)] };
        var left = Of(settle, half);
        (left.Credit, left.Refund, left.SetOff).ShouldBe((80_000, refund, setOff));
        // Set off or not, the next instalment of 2,400.00 is met by it first.
        Of(settle, half, new(2022, 9, 1)).Arrears.ShouldBe(160_000);
    }

    [Fact]
    public void An_end_that_is_known_and_still_to_come_is_set_off_while_an_instalment_follows()
    {
        const string Stop = "\n  stop: {source: 县办法, article: 第十一条, is: {event: notice, at: endOfMonth, plusMonths: 3}}";
        Story Noticed(int month) => Family with { Events = [new(EventKind.PartialDelivery, new(2022, 3, 10), 500_000), new(EventKind.Notice, new(2022, month, 10))] };
        // To the end of July, within the instalment; and to the end of September, one month into the next.
        Of(", settle: trueUp", Noticed(4), more: Stop).SetOff.ShouldBe(0);
        Of(", settle: trueUp", Noticed(6), more: Stop).ShouldSatisfyAllConditions(s => s.SetOff.ShouldBe(200_000), s => s.Refund.ShouldBe(0));
    }
}
