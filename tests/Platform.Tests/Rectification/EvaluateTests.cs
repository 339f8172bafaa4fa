using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Projects.Contracts;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;

namespace Platform.Tests.Rectification;

/// <summary>The ledger over several evaluations, on a real database.</summary>
public sealed class EvaluateTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2022, 8, 31);

    private readonly LedgerGround ground = new();
    private readonly Guid project = Guid.CreateVersion7();
    private readonly Guid[] families = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];
    private readonly LedgerGround.MadeIndicator arrears = new("fees.arrears", "分");
    private readonly LedgerGround.MadeIndicator petitions = new("petitions.in90days", "件");
    private readonly LedgerGround.MadeIndicator funds = new("funding.arrivedShare", "%");

    [Fact]
    public async Task A_problem_opens_once_follows_its_numbers_and_stands_when_they_are_healthy()
    {
        Begin(ProjectState.Running);
        Set(arrears, 5_000, Today.AddDays(-10), families[..3]);
        (await ground.Evaluate(Today)).ShouldBe(new EvaluationResult(1, 1, 0));
        (await ground.Evaluate(Today)).ShouldBe(new EvaluationResult(0, 1, 0));

        Set(arrears, 7_000, Today.AddDays(-10), families[1..5]);
        await ground.Evaluate(Today.AddDays(1));
        var problem = await Problem(ProblemClass.FeeArrears);
        (problem.OpenedOn, problem.Opening.Value, problem.MoneyFen, problem.Households).ShouldBe((Today, 5_000L, 7_000L, 4));
        (await Families(problem)).ShouldBe(families[1..5], ignoreOrder: true);

        Set(arrears, 0, null, []);
        (await ground.Evaluate(Today.AddDays(2))).ShouldBe(new EvaluationResult(0, 0, 1));
        problem = await Problem(ProblemClass.FeeArrears);
        (problem.State, problem.HealthySince, problem.Households, problem.Number).ShouldBe((ProblemState.Registered, Today.AddDays(2), 0, $"{LedgerGround.Area}0-{Today.Year}-0001"));

        Set(arrears, 1, null, families[..2]);
        (await ground.Evaluate(Today.AddDays(3))).ShouldBe(new EvaluationResult(0, 1, 0));
        (await Families(problem)).ShouldBe(families[..2], ignoreOrder: true);
        (await ground.In((db, _) => db.Households.IgnoreQueryFilters(["removed"]).CountAsync(h => h.ProblemId == problem.Id))).ShouldBe(5);
    }

    [Fact]
    public async Task What_cannot_be_asked_stays_and_what_is_no_longer_named_is_healthy()
    {
        Begin(ProjectState.Running);
        Set(petitions, 5, null, families[..1]);
        Set(funds, 40, null, families[1..3]);
        await ground.Evaluate(Today);

        ground.Indicators.Remove(petitions);
        funds.Readings.Clear();
        await ground.Evaluate(Today.AddDays(1));
        var problem = await Problem(ProblemClass.EarlySigns);
        (problem.HealthySince, problem.Households).ShouldBe((null, 3));
        var figures = await Figures(problem);
        figures.Single(f => f.Indicator == petitions.Code).AsOf.ShouldBe(Today);
        (figures.Single(f => f.Indicator == funds.Code).Met, figures.Single(f => f.Indicator == funds.Code).Value).ShouldBe((false, null));
        (await ground.In((db, _) => db.Evaluations.SingleAsync())).NotJudged.ShouldContain("90 日内信访");

        ground.Indicators.Add(petitions);
        petitions.Readings.Clear();
        await ground.Evaluate(Today.AddDays(2));
        (await Problem(ProblemClass.EarlySigns)).HealthySince.ShouldBe(Today.AddDays(2));
    }

    [Fact]
    public async Task A_project_that_is_completed_has_no_early_signs_any_more_and_its_problem_waits()
    {
        Begin(ProjectState.Running);
        Set(funds, 40, null, []);
        await ground.Evaluate(Today);
        ground.Projects[0] = ground.Projects[0] with { State = ProjectState.Completed };
        await ground.Evaluate(Today.AddDays(1));
        (await Problem(ProblemClass.EarlySigns)).HealthySince.ShouldBe(Today.AddDays(1));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_open_problem_of_a_project_and_class()
    {
        await Should.ThrowAsync<DbUpdateException>(() => ground.In((db, _) =>
        {
            for (var i = 0; i < 2; i++) db.Problems.Add(new() { AreaId = LedgerGround.Area, ProjectId = project, Class = ProblemClass.FlatsLate });
            return Task.FromResult(0);
        }));
    }

    public Task InitializeAsync() => ground.Begin();

    public Task DisposeAsync()
    {
        ground.End();
        return Task.CompletedTask;
    }

    private void Begin(ProjectState state)
    {
        ground.Projects.Clear();
        ground.Projects.Add(new(project, "P1", "东关片区", state, null, null));
        ground.Indicators.Clear();
    }

    private void Set(LedgerGround.MadeIndicator indicator, long value, DateOnly? since, Guid[] households)
    {
        if (!ground.Indicators.Contains(indicator)) ground.Indicators.Add(indicator);
        indicator.Readings.Clear();
        indicator.Readings.Add(new Reading(project, value, since, indicator.Unit == "分" ? value : 0, households, "说明", "/x"));
    }

    private Task<Problem> Problem(ProblemClass only) =>
        ground.In((db, _) => db.Problems.AsNoTracking().SingleAsync(p => p.ProjectId == project && p.Class == only));

    private Task<List<ProblemFigure>> Figures(Problem problem) =>
        ground.In((db, _) => db.Figures.AsNoTracking().Where(f => f.ProblemId == problem.Id).ToListAsync());

    private Task<List<Guid>> Families(Problem problem) =>
        ground.In((db, _) => db.Households.Where(h => h.ProblemId == problem.Id).Select(h => h.HouseholdId).ToListAsync());
}
