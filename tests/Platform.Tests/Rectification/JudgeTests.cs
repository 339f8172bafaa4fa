using Platform.Kernel.Figures;
using Platform.Projects.Contracts;
using Platform.Rectification.Rules;
using Platform.Rectification.Terms;

namespace Platform.Tests.Rectification;

/// <summary>The shipped rules at their edges.</summary>
public sealed class JudgeTests
{
    private static readonly DateOnly Today = new(2022, 8, 31);
    private static readonly Guid Project = Guid.CreateVersion7();

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(61, false)]
    public void Funds_under_sixty_percent_are_an_early_sign(long percent, bool problem) =>
        Judge(Reads("funding.arrivedShare", "%", percent)).IsProblem.ShouldBe(problem);

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(31, true)]
    public void Families_unsigned_thirty_days_after_the_term_are_an_early_sign(int days, bool problem) =>
        Judge(Reads("projects.unsigned", "户", 12, Today.AddDays(-days))).IsProblem.ShouldBe(problem);

    [Fact]
    public void No_family_unsigned_is_no_sign_however_old_the_term() =>
        Judge(Reads("projects.unsigned", "户", 0, Today.AddDays(-400))).IsProblem.ShouldBeFalse();

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(31, true)]
    public void A_milestone_thirty_days_late_is_an_early_sign(long days, bool problem) =>
        Judge(Reads("housing.milestone", "天", days)).IsProblem.ShouldBe(problem);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Three_petitions_in_ninety_days_are_an_early_sign(long petitions, bool problem) =>
        Judge(Reads("petitions.in90days", "件", petitions)).IsProblem.ShouldBe(problem);

    [Theory]
    [InlineData("fees.arrears", "分", ProblemClass.FeeArrears)]
    [InlineData("housing.unsettled", "户", ProblemClass.NotResettled)]
    [InlineData("housing.late", "天", ProblemClass.FlatsLate)]
    public void One_is_enough_for_the_other_classes_and_nought_is_not(string indicator, string unit, ProblemClass expected)
    {
        Judge(Reads(indicator, unit, 0)).IsProblem.ShouldBeFalse();
        var verdict = Judge(Reads(indicator, unit, 1));
        verdict.IsProblem.ShouldBeTrue();
        verdict.Class.ShouldBe(expected);
    }

    [Fact]
    public void Several_signs_of_a_project_are_one_problem_and_each_class_is_its_own()
    {
        var verdicts = All(
            ProjectState.Running, Reads("funding.arrivedShare", "%", 10), Reads("petitions.in90days", "件", 5), Reads("fees.arrears", "分", 1));
        verdicts.Count.ShouldBe(2);
        verdicts.Single(v => v.Class == ProblemClass.EarlySigns).Figures.Count(f => f.Met).ShouldBe(2);
        verdicts.Single(v => v.Class == ProblemClass.FeeArrears).Figures.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(ProjectState.Completed)]
    [InlineData(ProjectState.DecidedNotStarted)]
    [InlineData(ProjectState.Stopped)]
    public void Early_signs_are_those_of_running_projects_but_arrears_are_owed_in_any_state(ProjectState state)
    {
        var verdicts = All(state, Reads("funding.arrivedShare", "%", 10), Reads("fees.arrears", "分", 1));
        verdicts.Single(v => v.Class == ProblemClass.EarlySigns).IsProblem.ShouldBeFalse();
        verdicts.Single(v => v.Class == ProblemClass.FeeArrears).IsProblem.ShouldBeTrue();
    }

    [Fact]
    public void What_was_not_read_is_not_judged()
    {
        ProblemRules.Judge([], Rules, States(ProjectState.Running), Today).ShouldBeEmpty();
        ProblemRules.Judge([Reads("fees.arrears", "分", 1)], Rules, new Dictionary<Guid, ProjectState>(), Today).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_and_its_indicator_in_different_units_are_refused() =>
        Should.Throw<InvalidOperationException>(() => Judge(Reads("fees.arrears", "元", 1)));

    private static IReadOnlyList<ProblemRule> Rules => new StatedTerms([4], []).Rules(Today);

    private static Dictionary<Guid, ProjectState> States(ProjectState state) => new() { [Project] = state };

    private static IndicatorReadings Reads(string code, string unit, long value, DateOnly? since = null) =>
        new(code, code, unit, [new Reading(Project, value, since, 0, [], "", "")]);

    private static Verdict Judge(IndicatorReadings readings) => All(ProjectState.Running, readings).Single();

    private static IReadOnlyList<Verdict> All(ProjectState state, params IndicatorReadings[] readings) =>
        ProblemRules.Judge(readings, Rules, States(state), Today);
}
