using Platform.Projects.Contracts;
using Platform.Projects.Inventory;
using static Platform.Projects.Contracts.ProjectState;

namespace Platform.Tests.Projects;

public class StateStepTests
{
    private static readonly DateOnly Day = new(2022, 8, 31);

    /// <summary>Every step there is; all others are refused.</summary>
    private static readonly HashSet<(ProjectState From, ProjectState To)> Allowed =
    [
        (Planned, Comment), (Planned, Stopped),
        (Comment, Assessed), (Comment, Planned), (Comment, Stopped),
        (Assessed, Decided), (Assessed, Comment), (Assessed, Stopped),
        (Decided, Announced), (Decided, DecidedNotStarted), (Decided, Stopped),
        (Announced, Running), (Announced, DecidedNotStarted), (Announced, Stopped),
        (DecidedNotStarted, Announced), (DecidedNotStarted, Running), (DecidedNotStarted, Stopped),
        (Running, Completed), (Running, Stopped),
        (Completed, Running),
        (Stopped, Planned),
    ];

    [Fact]
    public void Each_pair_of_states_is_a_step_or_is_refused_with_the_way_on()
    {
        foreach (var from in Enum.GetValues<ProjectState>())
            foreach (var to in Enum.GetValues<ProjectState>())
            {
                var why = StateSteps.Refuse(new() { State = from }, to, Day, "说明");
                if (Allowed.Contains((from, to))) why.ShouldBeNull($"{from} → {to}");
                else why.ShouldNotBeNull($"{from} → {to}").ShouldContain("下一步只能是");
            }
    }

    [Fact]
    public void A_stopped_project_goes_back_to_where_it_had_been()
    {
        StateSteps.After(Stopped, null, null).ShouldBe([Planned]);
        StateSteps.After(Stopped, Day, null).ShouldBe([DecidedNotStarted]);
        StateSteps.After(Stopped, Day, Day).ShouldBe([Running]);
    }

    [Theory]
    [InlineData(Running, Stopped)]
    [InlineData(Completed, Running)]
    [InlineData(Stopped, Planned)]
    [InlineData(Comment, Planned)]
    [InlineData(Assessed, Comment)]
    public void To_stop_to_go_back_and_to_open_again_need_a_reason(ProjectState from, ProjectState to)
    {
        StateSteps.Refuse(new() { State = from }, to, Day, " ").ShouldNotBeNull().ShouldContain("须说明原因");
        StateSteps.Refuse(new() { State = from }, to, Day, "规划调整").ShouldBeNull();
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_draft_plan_is_open_to_comment_for_thirty_days(int days, bool passes)
    {
        var project = new Project { State = Comment, StateSince = Day };
        var why = StateSteps.Refuse(project, Assessed, Day.AddDays(days), "");
        if (passes) why.ShouldBeNull();
        else why.ShouldNotBeNull().ShouldContain("最早 2022-09-30");
    }

    [Fact]
    public void No_step_comes_before_the_one_before_it()
    {
        StateSteps.Refuse(new() { State = Decided, StateSince = Day }, Announced, Day.AddDays(-1), "").ShouldNotBeNull().ShouldContain("2022-08-31");
        StateSteps.Refuse(new() { State = Announced, DecidedOn = Day }, Running, Day.AddDays(-1), "").ShouldNotBeNull().ShouldContain("征收决定日期");
        StateSteps.Refuse(new() { State = Running, StartedOn = Day }, Completed, Day.AddDays(-1), "").ShouldNotBeNull().ShouldContain("启动日期");
        StateSteps.Refuse(new() { State = Running, StartedOn = Day }, Completed, Day, "").ShouldBeNull();
    }

    [Fact]
    public void A_step_sets_the_days_that_follow_from_it()
    {
        var project = new Project { State = Assessed };
        project.Move(Decided, Day, "");
        project.Move(Announced, Day.AddDays(1), "");
        project.Move(Running, Day.AddDays(2), "");
        project.Move(Completed, Day.AddDays(3), "");
        (project.DecidedOn, project.StartedOn, project.CompletedOn).ShouldBe((Day, Day.AddDays(2), Day.AddDays(3)));

        project.Move(Running, Day.AddDays(4), "误报完成");
        (project.StartedOn, project.CompletedOn, project.StateReason).ShouldBe((Day.AddDays(2), null, "误报完成"));
    }

    [Fact]
    public void A_sheet_that_says_the_same_state_leaves_its_day_and_reason()
    {
        var project = new Project { State = Stopped, StateSince = Day, StateReason = "规划调整" };
        project.Restate(Stopped);
        project.StateSince.ShouldBe(Day);
        project.Restate(Running);
        (project.StateSince, project.StateReason).ShouldBe((null, ""));
    }
}
