using Platform.Rectification.Rules;

namespace Platform.Tests.Rectification;

/// <summary>The rules as data: what is shipped, and what is refused.</summary>
public sealed class RuleFileTests
{
    private const string Good = """
        [{"code":"a","title":"甲","class":"feeArrears","indicator":"fees.arrears","compare":"above","threshold":0,"least":0,"most":9,"unit":"分",
          "onlyStates":[],"source":"文件","effectiveOn":"2022-02-10"}]
        """;

    [Fact]
    public void The_shipped_rules_cover_all_four_classes_and_cite_the_document()
    {
        var rules = ShippedRules.All;
        rules.Select(r => r.Class).Distinct().Order().ShouldBe(ProblemClasses.All.Select(c => c.Class));
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
    [InlineData("\"threshold\":0", "\"threshold\":10")]
    [InlineData("\"compare\":\"above\"", "\"compare\":\"overdueAtLeast\"")]
    [InlineData("\"source\":\"文件\",", "")]
    public void Unknown_words_are_refused(string word, string other) =>
        Should.Throw<InvalidDataException>(() => ShippedRules.Read(Good.Replace(word, other, StringComparison.Ordinal)));

    [Fact]
    public void A_code_may_not_begin_twice_on_one_day() =>
        Should.Throw<InvalidDataException>(() => ShippedRules.Read(Good[..^1] + "," + Good[1..]));
}
