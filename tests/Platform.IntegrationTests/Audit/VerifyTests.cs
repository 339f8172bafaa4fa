using System.Text.Json;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Audit;

/// <summary>What the house writes is one whole chain per area, whoever writes it; the operator's command says so.</summary>
public abstract class VerifyTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task Two_hosts_writing_at_once_keep_the_chain_whole()
    {
        await House.Switch(1);
        await using var other = TestHouse.Compose(TestHouse.Settings(House.Database, House.Folder), House.Clock).Build();
        ILifetimeScope[] roots = [House.Root, other.Services.GetAutofacRoot()];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var time = 0; time < 10; time++)
            {
                await using var scope = roots[writer % 2].BeginLifetimeScope();
                People.Clerk.Enter(scope.Resolve<Caller>());
                await scope.Resolve<IMediator>().Send(new StoreUpload(People.Own, $"{writer}-{time}.csv", "一,二\n1,2\n"u8.ToArray()));
            }
        })));
        var own = (await House.Verify()).Areas.Single(a => a.AreaId == People.Own);
        // An upload kept and read, its sheet and its file are an entry each.
        (own.First, own.Entries).ShouldBe((null, 1 + (8 * 10 * 4)));
    }

    [SkippableFact]
    public async Task A_digest_is_written_once_for_each_day_and_area()
    {
        await House.Switch(3);
        await House.NextDay();
        House.Wait(TimeSpan.FromHours(2));
        await House.Jobs.RunOnce(default);
        var (digests, _) = await House.Digests.All(default);
        digests.Select(d => d.AreaId).Order().ShouldBe([0, .. People.AllAreas]);
        var own = digests.Single(d => d.AreaId == People.Own);
        (own.Last, own.Count, own.Day).ShouldBe((3, 3, AuditDay.Of(House.Clock.GetUtcNow()).AddDays(-1)));
        own.Hash.ShouldBe((await Ledger.Read(House, People.Own, [])).Entries[2].Hash);
        await House.NextDay();
        (await House.Digests.All(default)).Digests.Count(d => d.AreaId == People.Own).ShouldBe(2);
    }

    [SkippableFact]
    public async Task The_command_names_the_bad_record_and_ends_with_one()
    {
        await House.Work();
        var (exit, said, _) = await House.Verb("audit", "verify");
        (exit, said.Contains("渑池县\t完好", StringComparison.Ordinal)).ShouldBe((0, true), said);
        var ledger = await Ledger.Read(House, People.Own, []);
        ledger.Entries[6].By = "nobody";
        await ledger.Write();
        (exit, said, _) = await House.Verb("audit", "verify", "--json");
        exit.ShouldBe(1);
        var areas = JsonDocument.Parse(said).RootElement.GetProperty("areas").EnumerateArray().Where(a => a.GetProperty("first").ValueKind == JsonValueKind.Object).ToList();
        var first = areas.ShouldHaveSingleItem().GetProperty("first");
        (areas[0].GetProperty("name").GetString(), first.GetProperty("sequence").GetInt64(), first.GetProperty("fault").GetString()).ShouldBe(("渑池县", 7, "changed"));
        (await House.Verb("audit", "verify", "--county", "卢氏县")).Exit.ShouldBe(0);
        (await House.Verb("audit", "verify", "--county", "411221")).Said.ShouldContain("第 7 条被改动");
    }

    [SkippableFact]
    public async Task A_record_of_an_area_that_nobody_knows_is_named()
    {
        await House.Switch(2);
        var ledger = await Ledger.Read(House, People.Own, []);
        var forged = new Ledger(House, 99) { Entries = { Ledger.Copy(ledger.Entries[0]) } };
        forged.Entries[0].AreaId = 99;
        await forged.Write();
        (await House.Verify()).Areas.Single(a => a.First is not null).AreaId.ShouldBe(99);
    }

    [SkippableFact]
    public async Task A_save_that_changes_or_deletes_an_entry_is_refused()
    {
        await House.Switch(2);
        foreach (var act in new Action<PlatformDb, AuditEntry>[] { (_, e) => e.By = "nobody", (db, e) => db.Remove(e) })
            await House.Itself([People.Own], async s =>
            {
                var db = s.Resolve<PlatformDb>();
                act(db, await db.AuditEntries.FirstAsync(e => e.AreaId == People.Own));
                return await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            });
        var report = await House.Verify();
        report.Areas.Single(a => a.AreaId == People.Own).ShouldSatisfyAllConditions(a => a.First.ShouldBeNull(), a => a.Entries.ShouldBe(2));
    }
}

[Collection(OnSqlite.Name)]
public sealed class VerifyTestsOnSqlite(SqliteHouse house) : VerifyTests(house);

[Collection(OnPostgres.Name)]
public sealed class VerifyTestsOnPostgres(PostgresHouse house) : VerifyTests(house);

[Collection(OnSqlServer.Name)]
public sealed class VerifyTestsOnSqlServer(SqlServerHouse house) : VerifyTests(house);
