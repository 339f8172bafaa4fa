using Platform.Kernel.Figures;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;

namespace Platform.Tests.Rectification;

/// <summary>How a problem follows its numbers: opened by one, never closed by any.</summary>
public sealed class FollowTests
{
    private static readonly DateOnly Today = new(2022, 8, 31);
    private static readonly Guid[] Families = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    [Fact]
    public void The_number_that_presses_most_opens_it_and_says_so()
    {
        var problem = Problem.Open(4, Verdict(Figure("a", null, 900, true), Figure("b", Today.AddDays(-40), 5, true), Figure("c", null, 9999, false)), Today);
        (problem.OpenedOn, problem.Opening.Rule, problem.Opening.OverdueDays, problem.Opening.Households).ShouldBe((Today, "b", 40, 2));
        problem.Opening.Source.ShouldBe("文件");
    }

    [Fact]
    public void It_shows_the_longest_delay_the_largest_sum_and_each_family_once()
    {
        var problem = new Problem();
        problem.Follow([Stored("a", true, Today.AddDays(-3), 900), Stored("b", true, Today.AddDays(-40), 5), Stored("c", false, Today.AddDays(-99), 9999)], 2, Today);
        (problem.Since, problem.MoneyFen, problem.Households, problem.LeadingRule, problem.HealthySince)
            .ShouldBe((Today.AddDays(-40), 900L, 2, "b", null));
    }

    [Fact]
    public void Healthy_again_it_stands_open_and_says_since_when()
    {
        var problem = new Problem { LeadingRule = "a" };
        problem.Follow([Stored("a", false, null, 0)], 0, Today);
        problem.Follow([Stored("a", false, null, 0)], 0, Today.AddDays(5));
        (problem.State, problem.HealthySince, problem.LeadingRule).ShouldBe((ProblemState.Registered, Today, "a"));

        problem.Follow([Stored("a", true, null, 1)], 1, Today.AddDays(6));
        problem.HealthySince.ShouldBeNull();
    }

    private static Verdict Verdict(params JudgedFigure[] figures) => new(Guid.CreateVersion7(), ProblemClass.EarlySigns, figures);

    private static JudgedFigure Figure(string rule, DateOnly? since, long fen, bool met) =>
        new(new ProblemRule { Code = rule, Source = "文件" }, rule, "户", new Reading(Guid.Empty, 1, since, fen, [.. Families, Families[0]], "", ""), met);

    private static ProblemFigure Stored(string rule, bool met, DateOnly? since, long fen) =>
        new() { Rule = rule, Met = met, Since = since, MoneyFen = fen };
}
