using Platform.Kernel.Figures;
using Platform.Rectification.Contracts;
using Platform.Reporting.Bulletins;
using Platform.Reporting.Indicators;
using Platform.Reporting.Measures;
using Platform.Reporting.Reports;

namespace Platform.Tests.Reporting;

/// <summary>Indicators are data of a closed set of formulas; what is off or not known is never read as zero.</summary>
public sealed class IndicatorTests
{
    private static readonly DateOnly Day = new(2022, 9, 20);

    [Fact]
    public void The_five_rates_are_shipped_and_the_higher_the_better()
    {
        ShippedIndicators.All.Select(i => i.Title).ShouldBe(["项目整改率", "户数整改率", "资金到位率", "安置率", "过渡费足额发放率"]);
        ShippedIndicators.All.ShouldAllBe(i => i.Good == Good.Higher && i.Unit == "%");
        ReportTemplate.Shipped.Figures.Where(f => f.Indicator.Length > 0).Select(f => f.Name).Order().ShouldBe(ShippedIndicators.All.Select(i => i.Title).Order());
    }

    [Theory]
    [InlineData("ratio(a.b.c, a.b.d)", 31, 33, 9394)]
    [InlineData("ratio(a.b.c, a.b.d)", 2890, 3200, 9031)]
    [InlineData("rest(a.b.c, a.b.d)", 25, 200, 8750)]
    [InlineData("sum(a.b.c, a.b.d)", 5, 7, 12)]
    [InlineData("difference(a.b.c, a.b.d)", 5, 7, -2)]
    public void A_formula_reckons(string formula, long first, long second, long value) => Formula.Read(formula)!.Of([first, second]).ShouldBe(value);

    [Theory]
    [InlineData("product(a.b.c, a.b.d)")]
    [InlineData("ratio(a.b.c)")]
    [InlineData("ratio(a, b)")]
    [InlineData("ratio(a.b.c, a.b.d")]
    [InlineData("1 + 1")]
    public void What_is_not_in_the_closed_set_is_refused(string formula) => Formula.Read(formula).ShouldBeNull();

    [Fact]
    public void A_module_that_is_off_reads_off_and_nothing_is_reckoned_from_a_zero()
    {
        var rule = ShippedIndicators.All[2];
        var off = IndicatorReading.Of(4, rule, [Part("到位", 5), Part("概算", null, isOff: true)]);
        (off.Basis, off.Value, off.Shown).ShouldBe((Basis.Off, null, "未启用"));
        off.Explanation.ShouldContain("未启用");
        var unknown = IndicatorReading.Of(4, rule, [Part("到位", 5), Part("概算", null)]);
        (unknown.Basis, unknown.Shown).ShouldBe((Basis.Unknown, "—"));
        var zero = IndicatorReading.Of(4, rule, [Part("到位", 0), Part("概算", 0)]);
        (zero.Basis, zero.Shown).ShouldBe((Basis.Unknown, "—"));
        zero.Explanation.ShouldContain("除数为零");
    }

    [Fact]
    public void What_is_computed_and_what_is_stated_are_never_mixed()
    {
        var rule = ShippedIndicators.All[2];
        IndicatorReading.Of(4, rule, [new("x.y.a", "到位", FigureUnit.Wan, 60_00, 50_00), new("x.y.b", "概算", FigureUnit.Wan, null, 100_00)]).Value.ShouldBe(5000);
        IndicatorReading.Of(4, rule, [new("x.y.a", "到位", FigureUnit.Wan, 60_00, null), new("x.y.b", "概算", FigureUnit.Wan, null, 100_00)]).Basis.ShouldBe(Basis.Unknown);
    }

    [Fact]
    public void The_nearest_definition_that_has_begun_is_in_effect()
    {
        IndicatorRule Rule(int area, DateOnly from) => new() { AreaId = area, Code = "projectRate", Formula = "ratio(a.b.c, a.b.d)", EffectiveOn = from };
        var (house, city, county, later) = (Rule(0, new(2022, 1, 1)), Rule(1, new(2022, 1, 1)), Rule(4, new(2022, 2, 1)), Rule(4, new(2022, 10, 1)));
        IndicatorRule[] all = [house, city, county, later];
        IndicatorBook.Choose(all, [4, 1], Day).ShouldBe([county]);
        IndicatorBook.Choose(all, [5, 1], Day).ShouldBe([city], "another county's does not hold here");
        IndicatorBook.Choose(all, [4, 1], new(2022, 1, 15)).ShouldBe([city]);
        IndicatorBook.Choose([house], [9], Day).ShouldBe([house]);
    }

    [Fact]
    public void A_project_and_a_family_are_resolved_when_all_their_items_are()
    {
        var (one, two, three, family, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        LedgerItem[] items =
        [
            Item("1", one, "resolved", family), Item("2", one, null, family, other), Item("3", two, "resolved", other), Item("4", two, "merged", family),
            Item("5", one, "notAProblem", Guid.NewGuid()), Item("6", three, "partly"),
        ];
        long Of(string name) => LedgerMeasures.Of(items, Day).Single(m => m.Code == LedgerMeasures.Code(name)).Value!.Value;
        (Of("items"), Of("closed"), Of("resolved"), Of("open")).ShouldBe((4, 3, 2, 1));
        (Of("projects"), Of("projectsResolved")).ShouldBe((3, 1));
        (Of("households"), Of("householdsResolved")).ShouldBe((2, 0), "each family once; both have an item that is open");
        LedgerMeasures.Of(null, Day).ShouldAllBe(m => m.IsOff && m.Value == null);
    }

    [Fact]
    public void The_classes_of_the_ledger_add_up_to_its_items()
    {
        string[] classes = ["feeArrears", "notResettled", "flatsLate", "earlySigns", "own"];
        LedgerItem[] items = [.. classes.Select((c, i) => Item($"{i}", Guid.NewGuid(), null) with { Class = c }), Item("9", Guid.NewGuid(), null) with { Class = "landPapers" }];
        long Of(string name) => LedgerMeasures.Of(items, Day).Single(m => m.Code == LedgerMeasures.Code(name)).Value!.Value;
        (Of("own"), Of("items"), classes.Sum(Of)).ShouldBe((2, 6, 6));
    }

    [Fact]
    public void Every_measure_of_the_ledger_is_the_number_of_its_rows()
    {
        LedgerItem[] items = [Item("1", Guid.NewGuid(), "resolved", Guid.NewGuid(), Guid.NewGuid()), Item("2", Guid.NewGuid(), null, Guid.NewGuid())];
        var rows = LedgerMeasures.Rows(items, Day, _ => "A**").ToList();
        foreach (var measure in LedgerMeasures.Of(items, Day)) rows.Where(r => LedgerMeasures.Code(r.Name) == measure.Code).Sum(r => r.Value).ShouldBe(measure.Value!.Value, measure.Code);
    }

    [Fact]
    public void Counties_are_ranked_by_the_two_rates_in_turn_and_alike_ones_share_a_place()
    {
        CountyIndicators County(int id, long? projects, long? households) => new(id, $"{id}", [Rate("projectRate", id, projects), Rate("householdRate", id, households)]);
        BulletinLine[] before = [new() { CountyId = 2, Rank = 1, ProjectRate = 5000, HouseholdRate = 1 }, new() { CountyId = 3, Rank = 2, ProjectRate = 4000 }];
        var lines = Ranking.Of(1, Guid.NewGuid(), [County(2, 6000, 100), County(3, 7000, 50), County(4, 6000, 200), County(5, 6000, 100), County(6, null, null)], before);
        lines.Select(l => (l.CountyId, l.Rank)).ShouldBe([(3, 1), (4, 2), (2, 3), (5, 3), (6, 0)]);
        var two = lines.Single(l => l.CountyId == 2);
        (RateChange.Rank(two.Rank, two.RankBefore), RateChange.Points(two.ProjectRate, two.ProjectRateBefore)).ShouldBe(("降 2 位", "+10.00 个百分点"));
        RateChange.Rank(1, 2).ShouldBe("升 1 位");
        RateChange.Rank(2, 0).ShouldBeNull();
    }

    private static IndicatorReading Rate(string code, int area, long? value) => new(area, ShippedIndicators.All.Single(i => i.Code == code), [Part("甲", 1), Part("乙", 2)], value is null ? Basis.Off : Basis.Computed, value);

    private static Measure Part(string title, long? value, bool isOff = false) => new("funding.fundsWan.x", title, FigureUnit.Wan, value, null, isOff);

    private static LedgerItem Item(string number, Guid project, string? outcome, params Guid[] families) => new(
        Guid.NewGuid(), number, project, "项目", "feeArrears", "拖欠过渡安置费", outcome is null ? "open" : "filed", "", outcome is not null, outcome,
        Day.AddDays(-30), null, outcome is null ? null : Day, 0, families, 0, "", "");
}
