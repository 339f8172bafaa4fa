using Platform.Rectification.Rules;
using Platform.Rectification.Supervision;
using Platform.Rectification.Terms;

namespace Platform.Tests.Rectification;

/// <summary>Which of several stated values holds: the nearest area's, of that the latest that has begun, and last of all what is shipped.</summary>
public sealed class StatedTermsTests
{
    private const int City = 1, County = 4;

    private static readonly DateOnly Today = new(2024, 1, 1);

    [Fact]
    public void The_areas_own_goes_before_the_citys_and_the_citys_before_the_shipped()
    {
        Arrears(County).ShouldBe(0);
        Arrears(County, Of(City, 2023, 200)).ShouldBe(200);
        Arrears(County, Of(City, 2023, 200), Of(County, 2022, 100)).ShouldBe(100);
        Arrears(5, Of(City, 2023, 200), Of(County, 2022, 100)).ShouldBe(200, "another county is not touched");
    }

    [Fact]
    public void The_later_goes_before_the_earlier_and_what_has_not_begun_does_not_hold_yet()
    {
        Arrears(County, Of(County, 2022, 100), Of(County, 2023, 300), Of(County, 2025, 500)).ShouldBe(300);
        Arrears(County, Of(City, 2023, 200), Of(County, 2025, 500)).ShouldBe(200);
        Of([Of(County, 2024, 7)], County).InEffect(Fees, Today)!.Value.ShouldBe(7, "it holds on its first day");
    }

    [Fact]
    public void No_rule_judges_before_it_takes_effect() => Of([], County).Rules(new(2022, 2, 9)).ShouldBeEmpty();

    [Fact]
    public void A_rule_judges_by_the_stated_threshold_and_cites_its_document()
    {
        var rule = Of([Of(County, 2023, 100)], County).Rules(Today).Single(r => r.Code == Fees.Code);
        (rule.Threshold, rule.Source, rule.Indicator).ShouldBe((100, "文件", "fees.arrears"));
        Of([], County).Rules(Today).Count.ShouldBe(ShippedRules.All.Count);
    }

    [Fact]
    public void A_county_strikes_off_by_the_stricter_of_its_own_threshold_and_that_above_it()
    {
        Closing("fee-arrears", Of(County, 2023, 100)).ShouldBe(0, "it has loosened what is shipped");
        Closing("fee-arrears", Of(City, 2023, 200), Of(County, 2023, 300)).ShouldBe(200, "the city may loosen it, and the county no further");
        Closing("fee-arrears", Of(City, 2023, 200), Of(County, 2023, 100)).ShouldBe(100, "its own is stricter");
        Closing("funds-short", Of(County, 2023, 50, "funds-short")).ShouldBe(60, "of a share that is too low, the higher limit asks for more");
        Closing("funds-short", Of(County, 2023, 70, "funds-short")).ShouldBe(70);
    }

    [Fact]
    public void A_stricter_term_above_holds_whenever_it_was_stated()
    {
        Of([Of(County, 2023, 7, "notice-days")], County).Value("notice-days", Today).ShouldBe(7);
        Of([Of(County, 2023, 7, "notice-days"), Of(City, 2024, 10, "notice-days")], County).Value("notice-days", Today).ShouldBe(10);
        Of([Of(County, 2021, 1, "notice-days")], County).Value("notice-days", Today).ShouldBe(5, "a day before anything was shipped is no way round it");
        Of([], County).Bounds(ShippedTerms.Find("notice-days")!, new(2021, 1, 1)).ShouldBe((5, 60));
    }

    [Fact]
    public void The_gravest_step_whose_days_have_come_is_due_unless_it_was_taken()
    {
        var shipped = Of([], County);
        Escalation.Due(shipped, Today, 0, null).ShouldBeNull();
        Escalation.Due(shipped, Today, 1, null).ShouldBe(SupervisionKind.Urge);
        Escalation.Due(shipped, Today, 14, SupervisionKind.Urge).ShouldBeNull();
        Escalation.Due(shipped, Today, 20, SupervisionKind.Urge).ShouldBe(SupervisionKind.Letter);
        Escalation.Due(shipped, Today, 70, null).ShouldBe(SupervisionKind.Sign);
        Escalation.Due(Of([Of(City, 2023, 25, "letter-days")], County), Today, 20, SupervisionKind.Urge).ShouldBeNull();
        Escalation.Due(Of([Of(County, 2023, 25, "letter-days")], County), Today, 20, SupervisionKind.Urge).ShouldBe(SupervisionKind.Letter, "a county does not put off how it is pressed");
    }

    [Theory]
    [InlineData("letter-days", 1, true)]
    [InlineData("letter-days", 30, true)]
    [InlineData("letter-days", 31, false)]
    [InlineData("urge-days", 16, false)]
    [InlineData("sign-days", 29, false)]
    [InlineData("notice-days", 60, true)]
    public void Steps_stand_in_order(string code, long days, bool fits) =>
        (Escalation.Fault(Of([Of(City, 2023, days, code)], City), code, new(2023, 1, 1)) is null).ShouldBe(fits);

    [Fact]
    public void They_stand_in_order_on_later_days_too()
    {
        TermValue[] values = [Of(City, 2023, 20, "urge-days"), Of(City, 2023, 25, "letter-days"), Of(City, 2025, 18, "letter-days")];
        Escalation.Fault(Of(values, City), "urge-days", new(2023, 1, 1)).ShouldBe("从 2025-01-01 起，催办（20 天）不能晚于督办函（18 天）。");
    }

    [Fact]
    public void The_shipped_terms_are_within_their_own_bounds_in_order_and_cite_something()
    {
        ShippedTerms.All.Select(t => t.Code).ShouldBeUnique();
        foreach (var term in ShippedTerms.All)
        {
            term.Shipped.ShouldAllBe(v => v.AreaId == 0 && term.Allows(v.Value) && v.Source.Length > 0);
            term.Words.ShouldContain("{0}");
            Escalation.Fault(Of([], County), term.Code, Today).ShouldBeNull();
        }
        ShippedTerms.All.Count(t => t.Class is null).ShouldBe(Escalation.Steps.Count + 1);
    }

    private static Term Fees => ShippedTerms.Find("fee-arrears")!;

    private static long Arrears(int area, params TermValue[] values) => Of(values, area).Value(Fees.Code, Today);

    private static long Closing(string code, params TermValue[] values) => Of(values, County).ClosingRules(Today).Single(r => r.Code == code).Threshold;

    private static StatedTerms Of(IReadOnlyList<TermValue> values, int area) => new(area == City ? [City] : [area, City], values);

    private static TermValue Of(int area, int year, long value, string code = "fee-arrears") =>
        new() { AreaId = area, Code = code, EffectiveOn = new(year, 1, 1), Value = value, Source = "文件" };
}
