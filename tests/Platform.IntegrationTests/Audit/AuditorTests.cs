using System.Net;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;

namespace Platform.IntegrationTests.Audit;

/// <summary>The auditor searches, looks, exports, and can change nothing.</summary>
public abstract class AuditorTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task Each_filter_finds_its_own_and_the_export_holds_the_same()
    {
        await House.Work();
        var ledger = await Ledger.Read(House, People.Own, []);
        var entry = ledger.Entries.First(e => e is { Word: "projects", Entity: "Household" });
        var day = Platform.Kernel.Audit.AuditDay.Of(entry.At);
        var client = await House.Doors.Of(People.Auditor);
        foreach (var hit in new[] { "area=4", $"from={day:yyyy-MM-dd}&until={day:yyyy-MM-dd}", "by=system", "kind=projects.Household", "act=added", "key=" + entry.Key })
            foreach (var path in new[] { "/audit?size=100&kind=projects.Household&", "/audit/export?kind=projects.Household&" })
                (await client.Ask(path + hit)).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(HttpStatusCode.OK), r => r.Text.ShouldContain("被征收户"), r => r.Text.ShouldContain(path.Contains("export") ? entry.Key : $"/audit/4/{entry.Sequence}"));
        foreach (var miss in new[] { "area=0", $"from={day.AddDays(1):yyyy-MM-dd}", $"until={day.AddDays(-1):yyyy-MM-dd}", "by=nobody", "act=removed", "key=x", "kind=projects.Project" })
        {
            (await client.Ask("/audit?" + miss + "&kind=projects.Household&size=100")).Text.ShouldNotContain($"/audit/4/{entry.Sequence}\"", Case.Sensitive, miss);
            (await client.Ask("/audit/export?" + miss + "&kind=projects.Household")).Text.ShouldNotContain(entry.Key, Case.Sensitive, miss);
        }
    }

    [SkippableFact]
    public async Task A_change_is_shown_before_and_after()
    {
        await House.Switch(2);
        var client = await House.Doors.Of(People.Auditor);
        var page = await client.Ask("/audit/4/2");
        page.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var word in new[] { "模块开关", "渑池县", "修改", "改前", "改后", "原因", "city-operator" }) page.Text.ShouldContain(word);
        (await client.Ask("/audit/4/999999")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [SkippableFact]
    public async Task An_entry_of_another_county_is_not_there()
    {
        await Samples.Put(House, People.Neighbour);
        var client = await House.Doors.Of(People.Auditor);
        (await client.Ask("/audit/5/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.Ask("/audit?area=5")).Text.ShouldNotContain("/audit/5/");
        (await (await House.Doors.Of(People.Clerk)).Ask("/audit/4/1")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [SkippableFact]
    public async Task The_state_of_the_chain_is_told()
    {
        await House.Work();
        var client = await House.Doors.Of(People.Auditor);
        (await client.Ask("/audit")).Text.ShouldContain("还没有核对");
        await House.Verify();
        var ledger = await Ledger.Read(House, People.Own, []);
        var page = await client.Ask("/audit");
        page.Text.ShouldContain($"{ledger.Last} 条完好");
        page.Text.ShouldContain((await House.Digests.All(default)).Digests.Where(d => d.AreaId == People.Own).MaxBy(d => d.Day)!.Hash[..12]);
    }

    [SkippableFact]
    public async Task Nothing_that_the_auditor_may_ask_changes_the_audit()
    {
        await House.Work();
        var client = await House.Doors.Of(People.Auditor);
        var token = HttpDoors.Antiforgery(await client.GetStringAsync("/audit"));
        var before = await Ledger.Read(House, People.Own, []);
        var asked = Routes.Of(House).Where(o => !o.IsApi && o.Permission.Roles.Contains(Roles.Auditor)).ToList();
        asked.Count(o => o.Pattern.Text.StartsWith("/audit", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(5);
        foreach (var operation in asked) await client.Ask(operation, default, People.Own, "", token);
        Routes.Of(House).Where(o => o.Pattern.Text.StartsWith("/audit", StringComparison.Ordinal) && o is { IsRead: false, IsPage: false }).ShouldBeEmpty();
        Routes.Of(House).Where(o => o.IsApi && o.Pattern.Text.Contains("audit", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        var after = await Ledger.Read(House, People.Own, []);
        after.Entries.Select(e => e.Hash).ShouldBe(before.Entries.Select(e => e.Hash));
        (await House.Verify()).Good.ShouldBeTrue();
    }
}

[Collection(OnSqlite.Name)]
public sealed class AuditorTestsOnSqlite(SqliteHouse house) : AuditorTests(house);

[Collection(OnPostgres.Name)]
public sealed class AuditorTestsOnPostgres(PostgresHouse house) : AuditorTests(house);

[Collection(OnSqlServer.Name)]
public sealed class AuditorTestsOnSqlServer(SqlServerHouse house) : AuditorTests(house);
