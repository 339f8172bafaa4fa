using Platform.Kernel.Figures;
using Platform.Rectification.Lifecycle;

namespace Platform.Tests.Rectification;

/// <summary>In which order things to do stand, and for whom a strike-off waits.</summary>
public sealed class UrgencyTests
{
    [Fact]
    public void What_is_overdue_longest_stands_first_and_what_has_no_term_last()
    {
        var sorted = TodoGroup.ByUrgency([Group("无期限", [null]), Group("空"), Group("快到期", null, -3, -1), Group("超期", -2, 5, 12)]);
        sorted.Select(g => g.Title).ShouldBe(["超期", "快到期", "无期限", "空"]);
        sorted[0].Items.Select(t => t.OverdueDays).ShouldBe([12, 5, -2]);
        sorted[1].Items.Select(t => t.OverdueDays).ShouldBe([-1, -3, null]);
    }

    [Theory]
    [InlineData(ProblemState.Registered, "county-clerk")]
    [InlineData(ProblemState.Acting, "county-clerk")]
    [InlineData(ProblemState.Applied, "county-clerk")]
    [InlineData(ProblemState.Notice, "county-clerk")]
    [InlineData(ProblemState.SignOff, "county-leader")]
    [InlineData(ProblemState.Review, "city-supervisor")]
    [InlineData(ProblemState.Filing, "city-supervisor")]
    public void A_problem_waits_for_the_role_that_takes_it_on(ProblemState state, string role) => Waiting.RoleOf(state).ShouldBe(role);

    private static TodoGroup Group(string title, params int?[] days) => new(title, "/", days.Length, [.. days.Select(d => new Todo("事", "县", "/", d))]);
}
