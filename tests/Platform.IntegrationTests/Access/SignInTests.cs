using System.Net;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;

namespace Platform.IntegrationTests.Access;

/// <summary>Lock-out, idle and absolute end, ended sessions, disabled accounts.</summary>
public abstract class SignInTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task Five_wrong_passwords_lock_and_time_or_the_administrator_unlocks()
    {
        var person = await House.Join();
        var browser = new Browsing(House);
        for (var i = 0; i < 4; i++) (await browser.SignIn(person.Id, "wrong-Word1")).Location.ShouldContain("failed=wrong");
        (await browser.SignIn(person.Id, "wrong-Word1")).Location.ShouldContain("failed=locked");
        (await browser.SignIn(person.Id)).Location.ShouldContain("failed=locked");
        House.Wait(TimeSpan.FromMinutes(10));
        (await browser.SignIn(person.Id)).Location.ShouldBe("/");

        for (var i = 0; i < 5; i++) await new Browsing(House).SignIn(person.Id, "wrong-Word1");
        (await new Browsing(House).SignIn(person.Id)).Location.ShouldContain("failed=locked");
        await House.Send(People.Administrator, new UnlockAccount(await House.IdOf(person.Id)));
        (await new Browsing(House).SignIn(person.Id)).Location.ShouldBe("/");
    }

    [SkippableFact]
    public async Task Guesses_made_at_the_same_time_are_all_counted()
    {
        var person = await House.Join();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => House.Itself([], s => Send(s, new TrySignIn(person.Id, "wrong-Word1")))));
        (await House.Itself([], s => Send(s, new TrySignIn(person.Id, Browsing.Password)))).Outcome.ShouldBe(SignInOutcome.Locked);
    }

    [SkippableFact]
    public async Task Who_is_idle_for_half_an_hour_is_out()
    {
        var person = await House.Join();
        var browser = new Browsing(House);
        await browser.SignIn(person.Id);
        for (var i = 0; i < 3; i++)
        {
            House.Wait(TimeSpan.FromMinutes(29));
            (await browser.IsIn()).ShouldBeTrue($"after {i + 1} times 29 minutes");
        }
        House.Wait(TimeSpan.FromMinutes(30));
        (await browser.Open("/")).Location.ShouldStartWith("/sign-in?");
    }

    [SkippableFact]
    public async Task After_twelve_hours_everybody_is_out()
    {
        var person = await House.Join();
        var browser = new Browsing(House);
        await browser.SignIn(person.Id);
        for (var i = 0; i < 28; i++)
        {
            House.Wait(TimeSpan.FromMinutes(25));
            (await browser.IsIn()).ShouldBeTrue();
        }
        House.Wait(TimeSpan.FromMinutes(20));
        (await browser.IsIn()).ShouldBeFalse();
    }

    [SkippableFact]
    public async Task An_ended_session_is_out_at_its_next_request()
    {
        var person = await House.Join();
        var (here, there, third) = (new Browsing(House), new Browsing(House), new Browsing(House));
        foreach (var browser in new[] { here, there, third }) await browser.SignIn(person.Id);
        var sessions = await House.Send(person, new ListSessions());
        sessions.Count.ShouldBe(4, "and the one of the invitation");
        await here.Send("/account", "sessions", ("session", "all"));
        ((await here.IsIn()), (await there.IsIn()), (await third.IsIn())).ShouldBe((true, false, false));

        await there.SignIn(person.Id);
        var newest = (await House.Send(person, new ListSessions())).MaxBy(s => s.Id)!;
        await House.Send(People.Administrator, new EndSession(newest.Id));
        (await there.IsIn()).ShouldBeFalse();
        await Should.ThrowAsync<Kernel.Web.ProblemException>(() => House.Send(People.Clerk, new EndSession(sessions[0].Id)));
        await here.SignOut();
        (await here.IsIn()).ShouldBeFalse();
        (await House.Send(person, new ListSessions())).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_new_password_ends_the_other_sessions_and_wants_the_old_one()
    {
        var person = await House.Join();
        var (here, there) = (new Browsing(House), new Browsing(House));
        await here.SignIn(person.Id);
        await there.SignIn(person.Id);
        const string next = "Anzhi-Fang_88";
        (await here.Send("/account", "password", ("old", "wrong-Word1"), ("password", next), ("again", next))).Text.ShouldContain("现在的密码不对");
        (await here.Send("/account", "password", ("old", Browsing.Password), ("password", "short"), ("again", "short"))).Text.ShouldContain("至少 10 个字符");
        (await here.Send("/account", "password", ("old", Browsing.Password), ("password", next), ("again", next))).Status.ShouldBe(HttpStatusCode.Redirect);
        ((await here.IsIn()), (await there.IsIn())).ShouldBe((true, false));
        (await there.SignIn(person.Id)).Location.ShouldContain("failed=wrong");
        (await there.SignIn(person.Id, next)).Location.ShouldBe("/");
    }

    [SkippableFact]
    public async Task A_disabled_account_is_out_at_its_next_request_and_cannot_come_back()
    {
        var person = await House.Join();
        var browser = new Browsing(House);
        await browser.SignIn(person.Id);
        (await browser.IsIn()).ShouldBeTrue();
        var id = await House.IdOf(person.Id);
        await House.Send(People.Administrator, new SetAccountState(id, true, "调离"));
        (await browser.IsIn()).ShouldBeFalse();
        (await browser.SignIn(person.Id)).Location.ShouldContain("failed=wrong");
        await House.Send(People.Administrator, new SetAccountState(id, false, "调回"));
        (await browser.SignIn(person.Id)).Location.ShouldBe("/");
    }

    private static Task<SignedIn> Send(Autofac.ILifetimeScope scope, TrySignIn request) =>
        Autofac.ResolutionExtensions.Resolve<MediatR.IMediator>(scope).Send(request);
}

[Collection(OnSqlite.Name)]
public sealed class SignInTestsOnSqlite(SqliteHouse house) : SignInTests(house);

[Collection(OnPostgres.Name)]
public sealed class SignInTestsOnPostgres(PostgresHouse house) : SignInTests(house);

[Collection(OnSqlServer.Name)]
public sealed class SignInTestsOnSqlServer(SqlServerHouse house) : SignInTests(house);
