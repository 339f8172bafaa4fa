using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;

namespace Platform.Tests.Access;

/// <summary>三员分立, and which role belongs where.</summary>
public sealed class RoleTests
{
    [Fact]
    public void Those_kept_apart_become_nothing_else_and_nobody_becomes_one_of_them()
    {
        foreach (var from in Roles.All)
            foreach (var to in Roles.All)
                Roles.MayBecome(from, to).ShouldBe(from == to || (!Roles.KeptApart.Contains(from) && !Roles.KeptApart.Contains(to)), $"{from} to {to}");
    }

    [Fact]
    public void No_permission_but_to_be_signed_in_is_held_by_two_of_those_kept_apart() =>
        HousePermissions.All.Where(p => p != HousePermissions.SignedIn && p.Roles.Intersect(Roles.KeptApart).Count() > 1).ShouldBeEmpty();

    [Theory]
    [InlineData(Roles.CountyClerk, AreaKind.City, false)]
    [InlineData(Roles.CountyClerk, AreaKind.Unit, true)]
    [InlineData(Roles.CountyLeader, AreaKind.County, true)]
    [InlineData(Roles.CitySupervisor, AreaKind.County, false)]
    [InlineData(Roles.CitySupervisor, AreaKind.City, true)]
    [InlineData(Roles.Administrator, AreaKind.County, true)]
    public void A_role_belongs_to_a_kind_of_area(string role, AreaKind kind, bool fits) => Roles.Fits(role, kind).ShouldBe(fits);

    [Theory]
    [InlineData(false, true, 0, AccountState.Active)]
    [InlineData(false, false, 0, AccountState.Invited)]
    [InlineData(false, true, 1, AccountState.Locked)]
    [InlineData(true, true, 1, AccountState.Disabled)]
    public void An_account_is_in_its_gravest_state(bool disabled, bool hasPassword, int lockedMinutes, AccountState state)
    {
        var now = new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);
        AccountStates.Of(disabled, hasPassword, now.AddMinutes(lockedMinutes), now).ShouldBe(state);
    }

    [Fact]
    public void A_delegation_holds_from_its_first_day_to_its_last_where_people_are()
    {
        var delegation = new Delegation { FirstDay = new(2026, 11, 20), LastDay = new(2026, 11, 21) };
        delegation.HoldsOn(Delegation.DayOf(new(2026, 11, 19, 15, 59, 0, DateTimeKind.Utc))).ShouldBeFalse();
        delegation.HoldsOn(Delegation.DayOf(new(2026, 11, 19, 16, 0, 0, DateTimeKind.Utc))).ShouldBeTrue();
        delegation.HoldsOn(Delegation.DayOf(new(2026, 11, 21, 15, 59, 0, DateTimeKind.Utc))).ShouldBeTrue();
        delegation.HoldsOn(Delegation.DayOf(new(2026, 11, 21, 16, 0, 0, DateTimeKind.Utc))).ShouldBeFalse();
        delegation.EndedAt = DateTime.UnixEpoch;
        delegation.HoldsOn(new(2026, 11, 20)).ShouldBeFalse();
    }
}
