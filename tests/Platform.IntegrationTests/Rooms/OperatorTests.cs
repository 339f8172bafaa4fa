using System.Net;
using System.Text.Json;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Seed;
using Platform.IntegrationTests.Ground;
using Platform.Kernel;
using Platform.Kernel.Data;

namespace Platform.IntegrationTests.Rooms;

/// <summary>The house as its operator meets it.</summary>
public abstract class OperatorTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task Health_is_told()
    {
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            var reply = await House.Doors.Nobody().Ask(path);
            (reply.Status, reply.Text).ShouldBe((HttpStatusCode.OK, "Healthy"), path);
        }
    }

    [SkippableFact]
    public async Task The_description_of_the_api_names_every_operation()
    {
        var reply = await House.Doors.Nobody().Ask("/openapi/v1.json");
        reply.Status.ShouldBe(HttpStatusCode.OK);
        var paths = JsonDocument.Parse(reply.Text).RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(m => $"{m.Name.ToUpperInvariant()} {p.Name.TrimEnd('/')}")).ToHashSet();
        var routes = Routes.Of(House).Where(o => o.IsApi).ToList();
        routes.ShouldNotBeEmpty();
        routes.Select(o => $"{o.Method} {o.Pattern.Text.Replace(":guid", "").Replace(":int", "").TrimEnd('/')}").Where(r => !paths.Contains(r)).ShouldBeEmpty();
        (await House.Doors.Nobody().Ask("/.well-known/openid-configuration")).Text.ShouldContain("/connect/token");
    }

    [SkippableFact]
    public async Task A_module_switched_off_beside_the_running_host_is_gone_at_the_next_request()
    {
        var client = await House.Doors.Of(People.System);
        (await client.Ask("/api/projects")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var module in House.Modules.All.Where(m => m.Requires.Contains("projects"))) await House.Off(module.Word, People.Own);
        (await Verb("modules", "disable", "projects", "--county", "411221")).ShouldContain("projects\tOff");
        (await client.Ask("/api/projects")).Code.ShouldBe("not-found");
        (await (await House.Doors.Of(People.Clerk)).Ask("/projects")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await House.Doors.Of(People.Neighbour)).Ask("/projects")).Status.ShouldBe(HttpStatusCode.OK);
        (await Verb("modules", "enable", "projects", "--county", "渑池县")).ShouldContain("projects\tOn");
        (await client.Ask("/api/projects")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task The_first_administrator_is_invited_beside_the_running_host()
    {
        var name = Access.NewPeople.Name();
        var path = (await Verb("invite", name, "--role", "administrator", "--area", "411200", "--name", "张管理")).Trim();
        path.ShouldStartWith("/invitations/");
        (await House.Doors.Nobody().Ask(path)).Text.ShouldContain(name);
    }

    [SkippableFact]
    public async Task A_production_host_refuses_to_start_beside_a_demonstration_account()
    {
        await using var app = TestHouse.Compose(TestHouse.Settings(House.Database, House.Folder, "Production"), House.Clock).Build();
        await Demonstration.BeforeServing(app);
        await Mark(true);
        try
        {
            (await Should.ThrowAsync<CannotStartException>(() => Demonstration.BeforeServing(app))).Message.ShouldContain("演示账号");
        }
        finally
        {
            await Mark(false);
        }
    }

    private Task<int> Mark(bool demo) => House.Itself([], s => s.Resolve<PlatformDb>().Accounts.Where(a => a.UserName == People.Clerk.Id)
        .ExecuteUpdateAsync(a => a.SetProperty(x => x.Demo, demo)));

    private async Task<string> Verb(params string[] words)
    {
        var ran = await House.Verb(words);
        ran.Exit.ShouldBe(0, ran.Complained);
        return ran.Said;
    }
}

[Collection(OnSqlite.Name)]
public sealed class OperatorTestsOnSqlite(SqliteHouse house) : OperatorTests(house);

[Collection(OnPostgres.Name)]
public sealed class OperatorTestsOnPostgres(PostgresHouse house) : OperatorTests(house);

[Collection(OnSqlServer.Name)]
public sealed class OperatorTestsOnSqlServer(SqlServerHouse house) : OperatorTests(house);
