using Platform.Housing.Families;
using Platform.Housing.Flats;
using Platform.Projects.Contracts;

namespace Platform.Tests.Housing;

public sealed class FamilyTests
{
    private static readonly DateOnly Day = new(2022, 8, 31);

    [Fact]
    public void Unsettled_is_moved_out_owed_not_handed_over_and_past_the_term()
    {
        var family = Of(due: 1, termEnds: new(2022, 8, 30));

        Assert.True(family.IsUnsettled(Day));
        Assert.Equal(1, family.OverdueDays(Day));
        Assert.False((family with { TermEndsOn = Day }).IsUnsettled(Day));
        Assert.False((family with { TermEndsOn = null }).IsUnsettled(Day));
        Assert.False((family with { Due = 0 }).IsUnsettled(Day));
        Assert.False((family with { HandedOverOn = Day }).IsUnsettled(Day));
    }

    [Fact]
    public void A_family_given_more_than_it_is_owed_is_not_short()
    {
        Assert.Equal(0, (Of(due: 1, termEnds: null) with { Allocated = 2 }).Short);
        Assert.Equal(1, (Of(due: 2, termEnds: null) with { Allocated = 1 }).Short);
    }

    [Fact]
    public void A_flat_of_a_family_that_nobody_knows_is_not_allocated()
    {
        var flat = new Flat { HouseholdCode = "MC01-9999", ChosenOn = new(2018, 9, 7) };

        Assert.Equal("未分配", FlatState.Of(flat, Day));
        Assert.True(FlatState.NamesNobody(flat));
    }

    [Fact]
    public void A_flat_chosen_after_the_day_is_free_on_it()
    {
        var flat = new Flat { HouseholdId = Guid.NewGuid(), ChosenOn = new(2018, 9, 7), HandedOverOn = new(2018, 11, 24) };

        Assert.Equal("未分配", FlatState.Of(flat, new(2018, 9, 6)));
        Assert.Equal("已分配", FlatState.Of(flat, new(2018, 9, 7)));
        Assert.Equal("已交房", FlatState.Of(flat, new(2018, 11, 24)));
    }

    private static Family Of(int due, DateOnly? termEnds) => new(
        4, new(Guid.NewGuid(), Guid.NewGuid(), "MC01-0001", "张三", CompensationMode.Exchange, false, null, new(2019, 8, 30), 36, 6_000, HouseUse.Residential, null, null),
        due, 0, "", "", new(2019, 8, 30), termEnds, null);
}
