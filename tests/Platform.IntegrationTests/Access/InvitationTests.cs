using System.Net;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Access;

/// <summary>Invitations are used once, in time; 三员分立 holds.</summary>
public abstract class InvitationTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task The_invited_sets_a_password_once_and_is_in()
    {
        var name = NewPeople.Name();
        var invited = await House.Send(People.Administrator, new InviteAccount(People.Own, name, "李新", Roles.CountyClerk));
        var browser = new Browsing(House);
        (await browser.SignIn(name, "")).Location.ShouldContain("failed=wrong");
        (await browser.Open(invited.Path)).Text.ShouldContain(name);
        (await browser.Send(invited.Path, "invitation", ("password", "short"), ("again", "short"))).Text.ShouldContain("密码至少 10 个字符。");
        (await browser.Send(invited.Path, "invitation", ("password", Browsing.Password), ("again", "other"))).Text.ShouldContain("两次输入的密码不一样。");
        (await browser.Send(invited.Path, "invitation", ("password", Browsing.Password), ("again", Browsing.Password))).Location.ShouldEndWith("/");
        (await browser.IsIn()).ShouldBeTrue();
        (await new Browsing(House).Open(invited.Path)).Status.ShouldBe(HttpStatusCode.Gone);
        await Should.ThrowAsync<ProblemException>(() => House.Send(People.Clerk, new AcceptInvitation(invited.Token, Browsing.Password, Browsing.Password)));
    }

    [SkippableFact]
    public async Task A_link_ends_after_72_hours_and_with_the_next_one()
    {
        var name = NewPeople.Name();
        var first = await House.Invite(name);
        House.Wait(TimeSpan.FromHours(71));
        (await new Browsing(House).Open(first.Path)).Status.ShouldBe(HttpStatusCode.OK);
        House.Wait(TimeSpan.FromHours(1));
        (await new Browsing(House).Open(first.Path)).Status.ShouldBe(HttpStatusCode.Gone);
        var second = await House.Send(People.Administrator, new ReinviteAccount(await House.IdOf(name)));
        var third = await House.Send(People.Administrator, new ReinviteAccount(await House.IdOf(name)));
        (await new Browsing(House).Open(second.Path)).Status.ShouldBe(HttpStatusCode.Gone);
        (await new Browsing(House).Open(third.Path)).Status.ShouldBe(HttpStatusCode.OK);
        (await new Browsing(House).Open("/invitations/nonsense")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [SkippableFact]
    public async Task The_token_is_kept_nowhere()
    {
        var invited = await House.Invite(NewPeople.Name());
        foreach (var table in Tables.All(House).Where(t => t.Schema == "platform"))
            foreach (var row in await Tables.Read(House, $"SELECT * FROM {Tables.Quoted(House, table)}"))
                row.ShouldAllBe(v => !v.Contains(invited.Token, StringComparison.Ordinal), table.ToString());
    }

    [SkippableFact]
    public async Task A_reset_ends_the_password_and_the_sessions()
    {
        var person = await House.Join();
        var browser = new Browsing(House);
        await browser.SignIn(person.Id);
        var invited = await House.Send(People.Administrator, new ReinviteAccount(await House.IdOf(person.Id)));
        (await browser.IsIn()).ShouldBeFalse();
        (await browser.SignIn(person.Id)).Location.ShouldContain("failed=wrong");
        (await browser.Send(invited.Path, "invitation", ("password", "Anzhi-Fang_88"), ("again", "Anzhi-Fang_88"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await browser.IsIn()).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Administrator_operator_and_auditor_are_kept_apart()
    {
        foreach (var role in Roles.KeptApart)
        {
            var id = await House.IdOf((await House.Join(role)).Id);
            foreach (var other in Roles.All.Where(r => r != role && r != Roles.CitySupervisor))
                await Refused("invalid", new ChangeAccount(People.Own, id, "甲", other, ""));
            await House.Send(People.Administrator, new ChangeAccount(People.Own, id, "甲", role, "改名"));
        }
        var clerk = await House.IdOf((await House.Join()).Id);
        foreach (var role in Roles.KeptApart) await Refused("invalid", new ChangeAccount(People.Own, clerk, "甲", role, ""));
        await House.Send(People.Administrator, new ChangeAccount(People.Own, clerk, "甲", Roles.CountyLeader, ""));
        await Refused("invalid", new ChangeAccount(People.Own, clerk, "甲", Roles.CitySupervisor, ""));
    }

    [SkippableFact]
    public async Task An_administrator_reaches_neither_himself_nor_another_county()
    {
        var own = await House.IdOf(People.Administrator.Id);
        await Refused("own-account", new SetAccountState(own, true, "试"));
        await Refused("own-account", new ReinviteAccount(own));
        await Refused("own-account", new ChangeAccount(People.Own, own, "甲", Roles.Administrator, ""));
        var foreign = await House.IdOf(People.Neighbour.Id);
        await Refused("not-found", new SetAccountState(foreign, true, "试"));
        await Refused("not-found", new ReinviteAccount(foreign));
        await Refused("not-found", new InviteAccount(People.Foreign, NewPeople.Name(), "甲", Roles.CountyClerk));
        (await Should.ThrowAsync<ProblemException>(() => House.Send(People.Clerk, new InviteAccount(People.Own, NewPeople.Name(), "甲", Roles.CountyClerk)))).Code.ShouldBe("denied");
    }

    [SkippableFact]
    public async Task The_last_administrator_stays()
    {
        // Whoever was invited by other tests is disabled first; an invited one without a password does not count.
        var others = (await House.Itself(People.AllAreas, s => Send(s, new ListAccounts(PageOf.All(""), null, Roles.Administrator, AccountState.Active)))).Items;
        foreach (var other in others.Where(a => a.UserName != People.Administrator.Id)) await House.Itself(People.AllAreas, s => Send(s, new SetAccountState(other.Id, true, "试")));
        await House.Invite(NewPeople.Name(), Roles.Administrator);
        var last = await House.IdOf(People.Administrator.Id);
        foreach (var act in new Func<Task>[] { () => House.Itself(People.AllAreas, s => Send(s, new SetAccountState(last, true, "试"))), () => House.Itself(People.AllAreas, s => Send(s, new ReinviteAccount(last))) })
            (await Should.ThrowAsync<ProblemException>(act)).Code.ShouldBe("last-administrator");
        (await House.Itself(People.AllAreas, s => Send(s, new GetAccount(People.Administrator.Id)))).Row.State(House.Clock.GetUtcNow().UtcDateTime).ShouldBe(AccountState.Active);
    }

    private async Task Refused<T>(string code, MediatR.IRequest<T> request) =>
        (await Should.ThrowAsync<ProblemException>(() => House.Send(People.Administrator, request))).Code.ShouldBe(code, request.ToString());

    private static Task<T> Send<T>(Autofac.ILifetimeScope scope, MediatR.IRequest<T> request) => Autofac.ResolutionExtensions.Resolve<MediatR.IMediator>(scope).Send(request);
}

[Collection(OnSqlite.Name)]
public sealed class InvitationTestsOnSqlite(SqliteHouse house) : InvitationTests(house);

[Collection(OnPostgres.Name)]
public sealed class InvitationTestsOnPostgres(PostgresHouse house) : InvitationTests(house);

[Collection(OnSqlServer.Name)]
public sealed class InvitationTestsOnSqlServer(SqlServerHouse house) : InvitationTests(house);
