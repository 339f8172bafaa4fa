using Autofac;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Access;

/// <summary>Who stands in for whom, on which days; and the tree of areas.</summary>
public abstract class DelegationTests(HouseFixture fixture) : HouseTests(fixture)
{
    private DateOnly Today => Delegation.DayOf(House.Clock.GetUtcNow().UtcDateTime);

    [SkippableFact]
    public async Task A_colleague_stands_in_on_the_days_and_the_audit_says_for_whom()
    {
        var (away, here) = (await House.Join(), await House.Join());
        await House.Send(away, new DelegateWork(here.Id, Today.AddDays(1), Today.AddDays(2), "外出培训"));
        (await Sees(here, "外出培训")).ShouldBeFalse("not yet");
        House.Wait(TimeSpan.FromDays(1));
        var browser = new Browsing(House);
        await browser.SignIn(here.Id);
        (await browser.Open("/")).Text.ShouldContain("委托您代办");
        await Write(browser);
        (await LastBy(here.Id)).For.ShouldBe("", "he has not begun to act for the other");

        var delegation = (await House.Send(here, new ListDelegations())).Single();
        await browser.Send("/account/delegation", "act", ("delegation", delegation.Id.ToString()));
        (await browser.Open("/")).Text.ShouldContain("您正在代");
        await Write(browser);
        (await LastBy(here.Id)).For.ShouldBe(away.Id);
        House.Wait(TimeSpan.FromDays(1));
        (await Sees(here, "外出培训")).ShouldBeTrue("the last day counts");
        House.Wait(TimeSpan.FromDays(1));
        (await Sees(here, "外出培训")).ShouldBeFalse("it is over");
    }

    [SkippableFact]
    public async Task The_one_who_is_back_ends_it_at_once()
    {
        var (away, here) = (await House.Join(), await House.Join());
        var id = await House.Send(away, new DelegateWork(here.Id, Today, Today, "病假"));
        var browser = new Browsing(House);
        await browser.SignIn(here.Id);
        await browser.Send("/account/delegation", "act", ("delegation", id.ToString()));
        (await browser.Open("/")).Text.ShouldContain("您正在代");
        await Should.ThrowAsync<ProblemException>(() => House.Send(here, new EndDelegation(id)));
        await House.Send(away, new EndDelegation(id));
        (await browser.Open("/")).Text.ShouldNotContain("您正在代");
        await Write(browser);
        (await LastBy(here.Id)).For.ShouldBe("");
    }

    [SkippableFact]
    public async Task Only_a_colleague_of_the_same_area_and_role_and_only_once_for_a_day()
    {
        var (away, here) = (await House.Join(), await House.Join());
        foreach (var other in new[] { People.Leader.Id, People.Neighbour.Id, away.Id, "nobody" })
            (await Should.ThrowAsync<ProblemException>(() => House.Send(away, new DelegateWork(other, Today, Today, "病假")))).Errors[0].Pointer.ShouldBe("to");
        await House.Send(away, new DelegateWork(here.Id, Today, Today.AddDays(3), "病假"));
        foreach (var (first, last, field) in new[] { (Today.AddDays(3), Today.AddDays(4), "firstDay"), (Today.AddDays(-1), Today, "firstDay"), (Today.AddDays(9), Today.AddDays(8), "lastDay"), (Today.AddDays(9), Today.AddDays(99), "lastDay") })
            (await Should.ThrowAsync<ProblemException>(() => House.Send(away, new DelegateWork(here.Id, first, last, "病假")))).Errors[0].Pointer.ShouldBe(field);
    }

    [SkippableFact]
    public async Task A_unit_below_a_county_is_seen_from_county_and_city()
    {
        var id = await House.Itself(People.AllAreas, s => s.Resolve<IMediator>().Send(new AddUnit(People.Own, "测试征收服务中心")));
        try
        {
            foreach (var (area, sees) in new[] { (People.Own, true), (People.City, true), (People.Foreign, false) })
                (await House.Itself([], s => s.Resolve<AreaMap>().WithBelow(area, default))).Contains(id).ShouldBe(sees);
            (await Should.ThrowAsync<ProblemException>(() => House.Itself(People.AllAreas, s => s.Resolve<IMediator>().Send(new AddUnit(People.City, "另一个"))))).Errors[0].Pointer.ShouldBe("area");
            (await Should.ThrowAsync<ProblemException>(() => House.Itself(People.AllAreas, s => s.Resolve<IMediator>().Send(new AddUnit(People.Own, "测试征收服务中心"))))).Errors[0].Pointer.ShouldBe("name");
            (await House.Itself([], s => s.Resolve<PlatformDb>().CountyModules.CountAsync(m => m.AreaId == id))).ShouldBeGreaterThan(3);
        }
        finally
        {
            await House.Itself([], s => s.Resolve<PlatformDb>().CountyModules.Where(m => m.AreaId == id).ExecuteDeleteAsync());
            await House.Itself([], s => s.Resolve<PlatformDb>().Areas.Where(a => a.Id == id).ExecuteDeleteAsync());
        }
    }

    private async Task<bool> Sees(Person person, string reason)
    {
        var browser = new Browsing(House);
        await browser.SignIn(person.Id);
        return (await browser.Open("/todos")).Text.Contains(reason, StringComparison.Ordinal);
    }

    // Any write of the person himself will do; at another moment, so that something has changed.
    private Task Write(Browsing browser)
    {
        House.Wait(TimeSpan.FromMinutes(1));
        return browser.Send("/account/second-factor", "begin");
    }

    private Task<AuditEntry> LastBy(string user) => House.Itself([], s =>
        s.Resolve<PlatformDb>().AuditEntries.AsNoTracking().Where(e => e.By == user && e.Entity == nameof(SecondFactor)).OrderByDescending(e => e.Sequence).FirstAsync());
}

[Collection(OnSqlite.Name)]
public sealed class DelegationTestsOnSqlite(SqliteHouse house) : DelegationTests(house);

[Collection(OnPostgres.Name)]
public sealed class DelegationTestsOnPostgres(PostgresHouse house) : DelegationTests(house);

[Collection(OnSqlServer.Name)]
public sealed class DelegationTestsOnSqlServer(SqlServerHouse house) : DelegationTests(house);
