using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Proof;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.IntegrationTests.Echo;

/// <summary>How events reach those who listen, and jobs those who run them.</summary>
public abstract class DispatchTests(HouseFixture fixture) : HouseTests(fixture)
{
    private readonly string good = "good/" + Guid.NewGuid(), bad = "bad/" + Guid.NewGuid();

    [SkippableFact]
    public async Task A_failing_reaction_holds_back_only_its_subject_and_is_parked()
    {
        HearProof.Refused[bad] = true;
        for (var number = 1; number <= 3; number++)
        {
            await Tell(new(People.Own, bad, number));
            await Tell(new(People.Own, good, number));
        }
        await House.Dispatcher.RunOnce(default);
        await House.Dispatcher.RunOnce(default);
        (await Deliveries(d => !d.Taken)).Single().Attempts.ShouldBe(1, "no attempt follows without a pause");
        for (var round = 0; round < 7; round++)
        {
            House.Wait(TimeSpan.FromMinutes(6));
            await House.Dispatcher.RunOnce(default);
        }
        Heard(good).ShouldBe([1, 2, 3]);
        Heard(bad).ShouldBeEmpty();
        var parked = await Deliveries(d => !d.Taken);
        parked.ShouldHaveSingleItem("the others of its subject wait behind it").Attempts.ShouldBe(5);
        parked[0].Error.ShouldBe("The test wants this to fail.");
        await Tell(new(People.Own, good, 4));
        await House.Dispatcher.RunOnce(default);
        Heard(good).ShouldBe([1, 2, 3, 4]);
    }

    [SkippableFact]
    public async Task Events_of_a_subject_come_in_order_and_once()
    {
        HearProof.Refused[good] = true;
        for (var number = 1; number <= 20; number++) await Tell(new(People.Own, good, number));
        await House.Dispatcher.RunOnce(default);
        Heard(good).ShouldBeEmpty();
        HearProof.Refused.TryRemove(good, out _);
        House.Wait(TimeSpan.FromSeconds(5));
        await House.Dispatcher.RunOnce(default);
        await House.Dispatcher.RunOnce(default);
        Heard(good).ShouldBe(Enumerable.Range(1, 20));
    }

    [SkippableFact]
    public async Task Two_dispatchers_at_once_deliver_once()
    {
        for (var number = 1; number <= 10; number++) await Tell(new(People.Own, good, number));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => House.Dispatcher.RunOnce(default))));
        await House.Dispatcher.RunOnce(default);
        (await Deliveries(d => d.Taken)).Count.ShouldBe(10);
    }

    [SkippableFact]
    public async Task Two_runners_at_once_run_a_job_once()
    {
        House.Wait(TimeSpan.FromDays(2));
        var ran = (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => House.Jobs.RunOnce(default))))).SelectMany(r => r).ToList();
        ran.ShouldContain(("proof.slow", People.Own));
        ran.GroupBy(r => r).Where(g => g.Count() > 1).ShouldBeEmpty();
        (await House.Jobs.RunOnce(default)).ShouldBeEmpty();
        House.Wait(TimeSpan.FromHours(1));
        (await House.Jobs.RunOnce(default)).ShouldContain(("proof.slow", People.Own));
    }

    private IEnumerable<int> Heard(string subject) => HearProof.Heard.Where(h => h.Subject == subject).Select(h => h.Number);

    private Task<List<Delivery>> Deliveries(System.Linq.Expressions.Expression<Func<Delivery, bool>> which) =>
        House.Itself([], s => s.Resolve<PlatformDb>().Deliveries.AsNoTracking().Where(which).ToListAsync());

    private Task<int> Tell(ProofTold fact) => House.Itself([fact.AreaId], async s =>
    {
        await s.Resolve<DbSession>().Begin(default);
        s.Resolve<PlatformDb>().Publish(fact);
        await s.Resolve<DbSession>().Commit(default);
        return 0;
    });
}

[Collection(OnSqlite.Name)]
public sealed class DispatchTestsOnSqlite(SqliteHouse house) : DispatchTests(house);

[Collection(OnPostgres.Name)]
public sealed class DispatchTestsOnPostgres(PostgresHouse house) : DispatchTests(house);

[Collection(OnSqlServer.Name)]
public sealed class DispatchTestsOnSqlServer(SqlServerHouse house) : DispatchTests(house);
