using CsCheck;
using Platform.Projects.Contracts;
using Platform.Projects.Figures;
using Platform.Projects.Households;
using Platform.Projects.Inventory;

namespace Platform.Tests.Projects;

/// <summary>The definitions of the founding document's tallies: classes do not overlap, and add up.</summary>
public class TallyTests
{
    private static readonly DateOnly Day = new(2022, 8, 31);

    private static readonly Gen<DateOnly?> Days = Gen.OneOf(Gen.Const((DateOnly?)null), Gen.Int[-400, 400].Select(n => (DateOnly?)Day.AddDays(n)));

    private static readonly Gen<Project> AnyProject = Gen.Select(Gen.Enum<ProjectState>(), Days, Days, Days,
        (state, decided, started, completed) => new Project { State = state, DecidedOn = decided, StartedOn = started, CompletedOn = completed });

    private static readonly Gen<Household> AnyHousehold = Gen.Select(Gen.Bool, Days, Gen.Enum<CompensationMode>(), Gen.Long[1, 30_000],
        (signed, on, mode, area) => new Household { Signed = signed, SignedOn = signed ? on : null, Mode = mode, AreaDm2 = area });

    [Fact]
    public void The_three_classes_of_projects_add_up_to_all() => AnyProject.List[0, 40].Sample(projects =>
    {
        var begun = projects.AsQueryable().Begun(Day).ToList();
        int In(ProjectClass kind) => begun.AsQueryable().Of(kind, Day).Count();
        return In(ProjectClass.Incomplete) + In(ProjectClass.Completed) + In(ProjectClass.DecidedNotStarted) == In(ProjectClass.All);
    });

    [Fact]
    public void Signed_and_unsigned_and_the_modes_add_up_to_all() => AnyHousehold.List[0, 40].Sample(households =>
    {
        var signed = HouseholdsAsOf.Signed(Day).Compile();
        var unsigned = HouseholdsAsOf.Unsigned(Day).Compile();
        var tally = new HouseholdTally([.. households.Select(h => new HouseholdBlock(signed(h), h.Mode, 1, h.AreaDm2))]);
        return households.All(h => signed(h) != unsigned(h))
            && tally.Signed + tally.Unsigned == tally.All
            && Enum.GetValues<CompensationMode>().Sum(tally.Of) == tally.All;
    });

    [Fact]
    public void A_list_holds_as_many_rows_as_its_figure_says() => AnyHousehold.List[0, 40].Sample(households =>
    {
        var signed = HouseholdsAsOf.Signed(Day).Compile();
        var tally = new HouseholdTally([.. households.Select(h => new HouseholdBlock(signed(h), h.Mode, 1, h.AreaDm2))]);
        return Enum.GetValues<CompensationMode>().All(m => households.Count(HouseholdsAsOf.Of(m, Day).Compile()) == tally.Of(m));
    });

    [Fact]
    public void A_day_in_the_past_sees_only_what_had_happened_by_then()
    {
        Project[] projects =
        [
            new() { State = ProjectState.Completed, DecidedOn = Day.AddYears(-2), StartedOn = Day.AddYears(-2), CompletedOn = Day.AddDays(1) },
            new() { State = ProjectState.Running, DecidedOn = Day.AddDays(1), StartedOn = Day.AddDays(9) },
            new() { State = ProjectState.Planned },
        ];
        var begun = projects.AsQueryable().Begun(Day);
        begun.Count().ShouldBe(2);
        begun.Of(ProjectClass.Completed, Day).Count().ShouldBe(0);
        begun.Of(ProjectClass.Completed, Day.AddDays(1)).Count().ShouldBe(1);
        HouseholdsAsOf.Signed(Day).Compile()(new() { Signed = true, SignedOn = Day.AddDays(1) }).ShouldBeFalse();
        HouseholdsAsOf.Signed(Day).Compile()(new() { Signed = true }).ShouldBeTrue();
    }
}
