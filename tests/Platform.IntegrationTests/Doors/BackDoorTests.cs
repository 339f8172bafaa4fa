using System.Net;
using System.Text.Json;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.OAuth;
using Platform.Host.Start;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Proof;
using Platform.Kernel.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Jobs;

namespace Platform.IntegrationTests.Doors;

/// <summary>The doors without a face: jobs, events and scopes of a module that is off; and an endpoint that forgot its lock.</summary>
public abstract class BackDoorTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task Every_job_is_skipped_where_its_module_is_off()
    {
        var jobs = House.Modules.Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsAssignableTo(typeof(IJob)) && !t.IsAbstract).ToList();
        jobs.Count.ShouldBeGreaterThan(1);
        foreach (var type in jobs)
        {
            var (word, name) = (House.Modules.Of(type)!.Word, await House.Itself([], s => Task.FromResult(((IJob)s.Resolve(type)).Name)));
            House.Wait(TimeSpan.FromDays(40));
            await House.Off(word, People.Own);
            var ran = await House.Jobs.RunOnce(default);
            ran.ShouldNotContain((name, People.Own));
            ran.ShouldContain((name, People.Foreign));
            await House.On(word, People.Own);
            (await House.Jobs.RunOnce(default)).ShouldContain((name, People.Own));
        }
    }

    [SkippableFact]
    public async Task Every_event_waits_where_its_listener_is_off_and_comes_when_it_is_on()
    {
        var subscribers = House.App.Services.GetRequiredService<Subscriptions>().All;
        subscribers.Count.ShouldBeGreaterThan(1);
        foreach (var subscriber in subscribers)
        {
            var fact = (IEvent)Sample.Record(subscriber.Event, People.Own, Guid.CreateVersion7());
            await House.Off(subscriber.Word!, People.Own);
            await Tell(fact);
            await House.Dispatcher.RunOnce(default);
            (await Taken(subscriber.Name)).ShouldBe(0, $"{subscriber.Name} heard it while off");
            await House.On(subscriber.Word!, People.Own);
            await House.Dispatcher.RunOnce(default);
            (await Taken(subscriber.Name)).ShouldBe(1, $"{subscriber.Name} never heard it");
            await House.Reset();
        }
    }

    [SkippableFact]
    public async Task Every_scope_is_refused_where_its_module_is_off_in_all_areas_of_the_client()
    {
        Scopes.All.ShouldNotBeEmpty();
        foreach (var scope in Scopes.All)
        {
            var word = Scopes.WordOf(scope);
            await House.Off(word, People.Own);
            await Refused(People.System, scope);
            (await House.Doors.AskToken(People.WideSystem, [scope])).StatusCode.ShouldBe(HttpStatusCode.OK, scope);
            await House.Off(word, People.Foreign);
            await Refused(People.WideSystem, scope);
            await House.On(word, People.Own);
            (await House.Doors.AskToken(People.System, [scope])).StatusCode.ShouldBe(HttpStatusCode.OK, scope);
            await House.On(word, People.Foreign);
        }
    }

    [SkippableFact]
    public void A_host_with_an_endpoint_that_states_no_permission_does_not_start()
    {
        RogueEndpoint.Armed.Value = true;
        var folder = Directory.CreateTempSubdirectory("platform-rogue-").FullName;
        var settings = TestHouse.Settings(House.Database, folder);
        Should.Throw<InvalidOperationException>(() => Serve.Compose(TestHouse.Compose(settings, House.Clock))).Message.ShouldContain("/api/proof/rogue");
        RogueEndpoint.Armed.Value = false;
        Directory.Delete(folder, recursive: true);
    }

    private async Task Refused(Person system, string scope)
    {
        using var answer = await House.Doors.AskToken(system, [scope]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, scope);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString().ShouldBe("invalid_scope");
    }

    private Task<int> Tell(IEvent fact) => House.Itself([fact.AreaId], async s =>
    {
        s.Resolve<PlatformDb>().Publish(fact);
        await s.Resolve<DbSession>().Begin(default);
        await s.Resolve<DbSession>().Commit(default);
        return 0;
    });

    private Task<int> Taken(string subscriber) =>
        House.Itself([], s => s.Resolve<PlatformDb>().Deliveries.CountAsync(d => d.Subscriber == subscriber && d.Taken));
}

[Collection(OnSqlite.Name)]
public sealed class BackDoorTestsOnSqlite(SqliteHouse house) : BackDoorTests(house);

[Collection(OnPostgres.Name)]
public sealed class BackDoorTestsOnPostgres(PostgresHouse house) : BackDoorTests(house);

[Collection(OnSqlServer.Name)]
public sealed class BackDoorTestsOnSqlServer(SqlServerHouse house) : BackDoorTests(house);
