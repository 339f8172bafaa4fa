using CsCheck;
using Platform.Rules.Engine;
using Platform.Rules.Import;
using Xunit.Abstractions;

namespace Platform.Tests.Rules;

/// <summary>Companion items: each shape by hand, and any of them against a second, plain implementation.</summary>
public sealed class ItemTests(ITestOutputHelper output)
{
    private static readonly DateOnly Began = new(2022, 3, 1);

    private static readonly Story Shop = new()
    {
        Spaces = [new(Use.Residential, 800_000, true, 40_000_000, 1), new(Use.Shop, 455_500, true, 91_100_050, 1), new(Use.Shop, 200_000, false, 20_000_000, 2)],
        Persons = 4,
        MovedOut = new(2022, 4, 2),
        Agreement = new(Began.AddDays(9)),
    };

    private static ItemPlan Plan(string kind, string values) => ItemPlan.Of(Policy.Merge([PolicyYaml.Read($$"""
        policy: 附带项目
        kind: {{kind}}
        layer: county
        sources:
          s: {number: 渑政〔2022〕8号, title: 办法, issuer: 渑池县人民政府, published: 2022-02-01, effective: 2022-02-10}
        values:
          {{string.Join("\n  ", values.Split('\n').Select(v => v.Split(':', 2)).Select(v => $"{v[0]}: {{source: s, article: 第一条, is: {v[1]}}}"))}}
        """)], Began, Began));

    [Fact]
    public void Any_item_and_story_is_reckoned_alike_by_the_plain_implementation()
    {
        var (refused, paid) = (0, 0);
        Gen.Int.Sample(seed =>
        {
            var (item, story, began, months) = PlainItem.Chance(seed);
            var result = ItemPlan.Of(Policy.Merge([Policy.Read(item.ToNode())], DateOnly.MaxValue, DateOnly.MaxValue)).Calculate(story, began, months);
            var plain = item.Fen(story, began, months);
            (result.Error is null ? result.Fen : (long?)null).ShouldBe(plain, $"seed {seed}: {result.Error?.Text}{result.Explanation}");
            result.Error?.Code.ShouldBe(FaultCodes.FactMissing);
            if (plain is null) Interlocked.Increment(ref refused);
            else if (plain > 0) Interlocked.Increment(ref paid);
        }, iter: 20_000, writeLine: output.WriteLine);
        output.WriteLine($"{paid} paid, {refused} refused.");
        Math.Min(paid, refused).ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Loss_of_business_is_percent_of_the_value_for_each_month_of_the_transition()
    {
        var plan = Plan("businessLoss", "rates: [{percent: 0.5, per: value, use: shop}]\nmonths: actual");
        // 1,111,000.50 元 × 0.5 % × 18.5
        var result = plan.Calculate(Shop, months: 185_000);
        result.Fen.ShouldBe(10_276_755);
        result.Explanation.ShouldBe("停产停业损失：(评估价值 1,111,000.50元 × 0.5%) × 18.5个月 = 102,767.55元；依据 渑政〔2022〕8号 第一条（县级，2022-02-10起施行，第1版）");
        plan.Calculate(Shop).Error!.Text.ShouldContain("实际过渡月数");
        plan.Calculate(Shop with { Spaces = [new(Use.Shop, 455_500)] }, months: 10_000).Error!.Text.ShouldContain("评估价值");
        // A household without a shop has no loss, whatever else is not known of it.
        plan.Calculate(Shop with { Spaces = [new(Use.Residential, 800_000)] }).Fen.ShouldBe(0);
    }

    [Fact]
    public void A_voucher_brings_a_premium_on_the_value_up_to_a_ceiling()
    {
        var plan = Plan("voucherPremium", "rates: [{percent: 10, per: value, modes: [voucher]}]\nceiling: {yuan: 100000, per: household}");
        plan.Calculate(Shop).Fen.ShouldBe(0);
        plan.Calculate(Shop with { Mode = Mode.Voucher }).Fen.ShouldBe(10_000_000);
        plan.Calculate(Shop with { Mode = Mode.Voucher, Spaces = [Shop.Spaces[0]] }).Fen.ShouldBe(4_000_000);
    }

    [Fact]
    public void The_smallest_area_goes_by_household_or_person()
    {
        Plan("minimumArea", "rates: [{m2: 45, per: household}]").Calculate(Shop).Fen.ShouldBe(450_000);
        var byPerson = Plan("minimumArea", "rates: [{m2: 15.5, per: person}]");
        byPerson.Calculate(Shop).Fen.ShouldBe(620_000);
        byPerson.Calculate(Shop).Explanation.ShouldStartWith("最低补偿面积：15.5㎡ × 4人 = 62㎡；依据");
        byPerson.Calculate(Shop with { Persons = null }).Error!.Code.ShouldBe(FaultCodes.FactMissing);
    }

    [Theory]
    [InlineData("rates: [{m2: 45, per: room}]")]
    [InlineData("rates: [{m2: 45, per: household}]\nmonths: 6")]
    [InlineData("rates: [{m2: 45, per: household}]\nfloor: {yuan: 100, per: time}")]
    [InlineData("rates: [{yuan: 45, per: household}]\nfloor: {yuan: 100, per: time}\nceiling: {yuan: 99, per: time}", "subsidy")]
    public void What_would_be_ignored_or_contradicts_itself_is_refused(string values, string kind = "minimumArea") =>
        Should.Throw<PolicyException>(() => Plan(kind, values)).Faults.ShouldAllBe(f => f.Code == FaultCodes.PolicyInvalid);

    [Fact]
    public void Rows_of_a_part_take_a_use_each_and_what_is_left_goes_by_the_general_row()
    {
        var plan = Plan("subsidy", "rates: [{yuan: 20, per: area, use: shop}, {yuan: 30, per: area, use: shop}, {yuan: 500, per: household}]");
        // Both shops by the first row only, the flat by the general one.
        plan.Calculate(Shop).Fen.ShouldBe(1_311_00 + 500_00);
        plan.Calculate(Shop with { Spaces = [Shop.Spaces[1]] }).Fen.ShouldBe(911_00);
        Plan("subsidy", "rates: [{yuan: 500, per: household}, {yuan: 20, per: area, use: shop}]").Calculate(Shop).Fen.ShouldBe(500_00);
    }

    [Fact]
    public void Steps_by_day_of_signing_and_by_area_take_the_first_that_fits()
    {
        var plan = Plan("reward", "rates: [{yuan: 300, per: area, signedWithinDays: 10, areaUpTo: 145.55}, {yuan: 200, per: area, signedBy: 2022-03-31}, {yuan: 100, per: area, areaUpTo: 50}]");
        Story On(int day, params Space[] spaces) => Shop with { Agreement = new(Began.AddDays(day - 1)), Spaces = spaces.Length == 0 ? Shop.Spaces : spaces };
        plan.Calculate(On(10), Began).Fen.ShouldBe(14_555 * 300);
        plan.Calculate(On(11), Began).Fen.ShouldBe(14_555 * 200);
        plan.Calculate(On(10, new Space(Use.Shop, 1_455_501)), Began).Fen.ShouldBe(2_911_002);
        plan.Calculate(On(32), Began).Fen.ShouldBe(0);
        plan.Calculate(On(32, new Space(Use.Shop, 500_000)), Began).Fen.ShouldBe(500_000);
        plan.Calculate(On(10)).Error!.Text.ShouldContain("签约期起始日");
        // The day that nobody entered is not asked for where the row does not fit anyway.
        plan.Calculate(On(32, new Space(Use.Shop, 500_000))).Error!.Text.ShouldContain("签约期起始日");
        plan.Calculate(On(32, new Space(Use.Shop, 1_455_501))).Fen.ShouldBe(0);
    }

    [Fact]
    public void Floor_and_ceiling_hold_each_time_or_for_the_household_after_the_times()
    {
        const string Rates = "rates: [{yuan: 8, per: area, use: shop}]\ntimes: [{modes: [exchange], times: 2}, {modes: [cash], times: 1}]";
        var story = Shop with { Spaces = [Shop.Spaces[1]] };
        // 45.55 ㎡ × 8 = 364.40 each time.
        Plan("movingFee", Rates + "\nfloor: {yuan: 600, per: time}").Calculate(story).Fen.ShouldBe(1_200_00);
        Plan("movingFee", Rates + "\nfloor: {yuan: 600, per: household}").Calculate(story).Fen.ShouldBe(728_80);
        Plan("movingFee", Rates + "\nfloor: {yuan: 600, per: household}").Calculate(story with { Mode = Mode.Cash }).Fen.ShouldBe(600_00);
        Plan("movingFee", Rates + "\nceiling: {yuan: 300, per: time}").Calculate(story).Fen.ShouldBe(600_00);
        Plan("movingFee", Rates + "\nceiling: {yuan: 700, per: household}").Calculate(story).Fen.ShouldBe(700_00);
        // No times, no fee: the floor makes nothing of it.
        Plan("movingFee", Rates + "\nfloor: {yuan: 600, per: household}").Calculate(story with { Mode = Mode.Voucher }).Fen.ShouldBe(0);
    }

    [Fact]
    public void Certificates_are_counted_once_each()
    {
        var plan = Plan("movingFee", "rates: [{yuan: 800, per: certificate}]");
        plan.Calculate(Shop).Fen.ShouldBe(1_600_00);
        plan.Calculate(Shop with { Spaces = [.. Shop.Spaces, new(Use.Shop, 10_000)] }).Error!.Text.ShouldContain("产权证");
    }

    [Fact]
    public void Facts_that_cannot_be_are_refused()
    {
        var plan = Plan("movingFee", "rates: [{yuan: 800, per: household}]");
        plan.Calculate(Shop with { Households = 0 }).Error!.Code.ShouldBe(FaultCodes.FactInvalid);
        plan.Calculate(Shop with { Spaces = [new(Use.Shop, -1)] }).Error!.Code.ShouldBe(FaultCodes.FactInvalid);
        plan.Calculate(Shop, months: -1).Error!.Code.ShouldBe(FaultCodes.FactInvalid);
        Plan("movingFee", "rates: [{yuan: 999999999, per: area}]").Calculate(Shop with { Spaces = [new(Use.Shop, long.MaxValue), new(Use.Shop, long.MaxValue)] }).Error!.Code.ShouldBe(FaultCodes.FactInvalid);
    }
}
