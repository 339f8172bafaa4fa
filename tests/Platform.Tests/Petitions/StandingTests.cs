using CsCheck;
using Platform.Petitions.Register;

namespace Platform.Tests.Petitions;

/// <summary>How a petition stands: the rule for a row and the rule for the database are the same, and the four add up.</summary>
public sealed class StandingTests
{
    private static readonly DateOnly Day = new(2022, 8, 31);
    private static readonly Gen<DateOnly?> Days = Gen.Int[-6, 5].Select(n => n == -6 ? (DateOnly?)null : Day.AddDays(n));

    [Fact]
    public void Row_and_database_agree() =>
        Gen.Select(Days, Days, Days).Sample((accepted, deadline, replied) =>
        {
            var petition = new Petition { AcceptedOn = accepted, DeadlineOn = deadline, RepliedOn = replied };
            var standing = Standings.On(Day, accepted, deadline, replied);
            Enum.GetValues<Standing>().Where(s => Standings.Is(s, Day).Compile()(petition)).ShouldBe([standing]);
        });

    [Fact]
    public void Whoever_is_overdue_is_urgent() =>
        Gen.Select(Days, Days, Days).Sample((accepted, deadline, replied) =>
        {
            var petition = new Petition { AcceptedOn = accepted, DeadlineOn = deadline, RepliedOn = replied };
            var urgent = Standings.IsUrgent(Day, 7).Compile()(petition);
            if (petition.On(Day) == Standing.Overdue) urgent.ShouldBeTrue();
            if (petition.On(Day) is Standing.Replied or Standing.NotAccepted) urgent.ShouldBeFalse();
        });

    [Fact]
    public void The_last_day_is_in_time() => Standings.On(Day, Day.AddDays(-60), Day, null).ShouldBe(Standing.InTime);

    [Fact]
    public void The_day_after_is_not() => Standings.On(Day.AddDays(1), Day.AddDays(-60), Day, null).ShouldBe(Standing.Overdue);

    [Fact]
    public void A_reply_that_comes_later_has_not_come_yet() => Standings.On(Day, Day.AddDays(-10), Day.AddDays(50), Day.AddDays(1)).ShouldBe(Standing.InTime);
}
