using Platform.Fees.Payments;
using Platform.Projects.Contracts;

namespace Platform.Tests.Fees;

public sealed class OwedTests
{
    private static readonly DateOnly Day = new(2022, 8, 31);

    [Fact]
    public void A_family_in_transition_is_owed_the_months_after_the_last_paid()
    {
        var owed = Owed.Of(Family(), paidUntil: new(2021, 5, 1), handedOver: null, Day);

        Assert.NotNull(owed);
        Assert.Equal(new DateOnly(2021, 6, 1), owed.Since);
        Assert.True(owed.InTransition);
    }

    [Fact]
    public void Paid_to_the_month_itself_nothing_is_owed() =>
        Assert.Null(Owed.Of(Family(), paidUntil: new(2022, 8, 1), handedOver: null, Day));

    [Fact]
    public void Never_paid_it_is_owed_from_the_month_of_moving() =>
        Assert.Equal(new DateOnly(2018, 3, 1), Owed.Of(Family(), paidUntil: null, handedOver: null, Day)!.Since);

    [Fact]
    public void The_month_of_the_handover_is_the_last()
    {
        Assert.Null(Owed.Of(Family(), new(2021, 12, 1), new(2021, 12, 6), Day));
        Assert.False(Owed.Of(Family(), new(2021, 11, 1), new(2021, 12, 6), Day)!.InTransition);
        Assert.True(Owed.Of(Family(), new(2021, 11, 1), new(2021, 12, 6), new(2021, 12, 5))!.InTransition);
    }

    [Fact]
    public void Families_that_are_not_paid_by_the_month_are_left_out()
    {
        Assert.Null(Owed.Of(Family() with { Mode = CompensationMode.Cash }, null, null, Day));
        Assert.Null(Owed.Of(Family() with { Turnover = true }, null, null, Day));
        Assert.Null(Owed.Of(Family() with { MovedOn = null }, null, null, Day));
        Assert.Null(Owed.Of(Family() with { MovedOn = new(2022, 9, 1) }, null, null, Day));
    }

    private static HouseholdFact Family() => new(
        Guid.NewGuid(), Guid.NewGuid(), "MC03-0001", "张三", CompensationMode.Exchange, false, null, new(2018, 3, 20), 36, 6_000, HouseUse.Residential, null, null);
}
