using Platform.Rectification.Rules;

namespace Platform.Tests.Rectification;

/// <summary>The rules as data: what is shipped, what is refused, and which of several versions is in effect.</summary>
public sealed class RuleFileTests
{
    private const string Good = """
        [{"code":"a","title":"甲","class":"feeArrears","indicator":"fees.arrears","compare":"above","threshold":0,"unit":"分",
          "onlyStates":[],"source":"文件","effectiveOn":"2022-02-10"}]
        """;

    [Fact]
    public void The_shipped_rules_cover_all_four_classes_and_cite_the_document()
    {
        var rules = ShippedRules.Load();
        rules.Select(r => r.Class).Distinct().Order().ShouldBe(Enum.GetValues<ProblemClass>());
        rules.ShouldAllBe(r => r.Source.Contains("三建〔2022〕61号"));
        rules.Where(r => r.Class == ProblemClass.EarlySigns).ShouldAllBe(r => r.OnlyStates == "Running");
        ShippedRules.Read(Good).Single().Compare.ShouldBe(Comparison.Above);
    }

    [Theory]
    [InlineData("\"above\"", "\"over\"")]
    [InlineData("\"above\"", "1")]
    [InlineData("\"feeArrears\"", "\"fees\"")]
    [InlineData("\"分\"", "\"文\"")]
    [InlineData("\"fees.arrears\"", "\"arrears\"")]
    [InlineData("\"onlyStates\":[]", "\"onlyStates\":[\"asleep\"]")]
    [InlineData("\"threshold\":0", "\"threshold\":-1")]
    [InlineData("\"threshold\":0", "\"treshold\":0")]
    [InlineData("\"compare\":\"above\"", "\"compare\":\"overdueAtLeast\"")]
    [InlineData("\"source\":\"文件\",", "")]
    public void Unknown_words_are_refused(string word, string other) =>
        Should.Throw<InvalidDataException>(() => ShippedRules.Read(Good.Replace(word, other, StringComparison.Ordinal)));

    [Fact]
    public void A_code_may_not_begin_twice_on_one_day() =>
        Should.Throw<InvalidDataException>(() => ShippedRules.Read(Good[..^1] + "," + Good[1..]));

    [Fact]
    public void The_areas_own_rule_goes_before_the_one_for_all_and_the_later_before_the_earlier()
    {
        ProblemRule[] rules =
        [
            Rule(0, 2022, 1), Rule(0, 2023, 2), Rule(0, 2030, 3), Rule(4, 2022, 10), Rule(4, 2030, 11),
        ];
        InEffect(4).ShouldBe(10);
        InEffect(5).ShouldBe(2);

        long InEffect(int areaId) => ProblemRules.InEffect(rules, areaId, new(2024, 1, 1)).Single().Threshold;
    }

    [Fact]
    public void No_rule_judges_before_it_takes_effect() => ProblemRules.InEffect(ShippedRules.Load(), 4, new(2022, 2, 9)).ShouldBeEmpty();

    private static ProblemRule Rule(int areaId, int year, long threshold) =>
        new() { AreaId = areaId, Code = "a", EffectiveOn = new(year, 1, 1), Threshold = threshold };
}
