using Platform.Kernel.Access;
using Platform.Rectification.Lifecycle;
using Platform.Tests.Architecture;

namespace Platform.Tests.Rectification;

/// <summary>What the table of the life-cycle has to hold as a whole.</summary>
public sealed class LifecycleTableTests
{
    [Fact]
    public void The_docs_show_the_table_as_the_code_has_it()
    {
        var page = File.ReadAllText(Path.Combine(Code.Root, "docs", "modules", "rectification.md"));
        page.ShouldContain(LifecycleDrawing.Draw(), customMessage: "put this into the page:\n" + LifecycleDrawing.Draw());
    }

    [Fact]
    public void An_act_leads_from_a_state_to_one_other() =>
        Lifecycles.All.GroupBy(s => (s.From, s.Act)).ShouldAllBe(g => g.Count() == 1 && g.Single().To != g.Key.From);

    [Fact]
    public void An_act_is_called_the_same_everywhere() => Lifecycles.All.GroupBy(s => s.Act).ShouldAllBe(g => g.Select(s => s.Title).Distinct().Count() == 1);

    [Fact]
    public void Every_state_is_reached_and_every_one_but_the_ended_is_left()
    {
        foreach (var state in Enum.GetValues<ProblemState>())
        {
            if (state != ProblemState.Registered) Lifecycles.All.ShouldContain(s => s.To == state, state.Title());
            if (state != ProblemState.Merged) Lifecycles.All.ShouldContain(s => s.From == state, state.Title());
        }
    }

    [Fact]
    public void The_county_never_verifies_and_the_city_never_applies()
    {
        Lifecycles.All.Where(s => s.To is ProblemState.Filing or ProblemState.Closed).ShouldAllBe(s => s.Roles.SequenceEqual(new[] { Roles.CitySupervisor }));
        Lifecycles.All.Where(s => s.Act is ProblemAct.Apply or ProblemAct.Sign).ShouldAllBe(s => !s.Roles.Contains(Roles.CitySupervisor));
    }

    [Fact]
    public void Nothing_is_struck_off_without_its_numbers_and_nothing_goes_back_without_a_reason()
    {
        foreach (var act in new[] { ProblemAct.Apply, ProblemAct.Sign, ProblemAct.Verify, ProblemAct.File })
            Lifecycles.All.Where(s => s.Act == act).ShouldAllBe(s => s.Asked.HasFlag(Asked.Numbers));
        Lifecycles.All.Where(s => s.To < s.From || s.To == ProblemState.Merged).ShouldAllBe(s => s.Asked.HasFlag(Asked.Reason));
    }
}
