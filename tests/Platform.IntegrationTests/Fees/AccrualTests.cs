using Autofac;
using Autofac.Extensions.DependencyInjection;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Changes;
using Platform.IntegrationTests.Audit;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Jobs;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Projects.Contracts;
using Platform.Projects.Data;

namespace Platform.IntegrationTests.Fees;

/// <summary>The run posts what is due once, whoever and however often; what came out otherwise is corrected by entries that are added.</summary>
public abstract class AccrualTests(HouseFixture fixture) : HouseTests(fixture)
{
    private static readonly Guid Family = SmallCounty.Family(1, 1);

    [SkippableFact]
    public async Task The_same_run_twice_posts_nothing_the_second_time()
    {
        await SmallCounty.Furnish(House);
        var first = await House.Post(SmallCounty.First);
        var lines = await House.Lines();
        (first.Entries, first.Families, first.Refused).ShouldBe((lines.Count, 6, 0));
        var second = await House.Post(SmallCounty.First);
        (second.Entries, second.Fen, second.Families).ShouldBe((0, 0, first.Families));
        (await House.Post(SmallCounty.First.AddMonths(-6))).Entries.ShouldBe(0, "what is posted stays posted");
        (await House.Lines()).ShouldBe(lines, ignoreOrder: true);
        (await House.BookFaults()).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_later_day_posts_only_what_fell_due_since_and_comes_to_the_same_as_one_run()
    {
        await SmallCounty.Furnish(House);
        await House.Post(SmallCounty.First);
        var before = await House.Lines();
        var done = await House.Post(SmallCounty.Later);
        var all = await House.Lines();
        var fresh = all.Except(before).ToList();
        (fresh.Count, all.Count).ShouldBe((done.Entries, before.Count + done.Entries));
        fresh.ShouldNotBeEmpty();
        fresh.ShouldAllBe(l => l.On > SmallCounty.First && l.On <= SmallCounty.Later && l.Turn == 0);
        await House.Reset();
        await SmallCounty.Furnish(House);
        await House.Post(SmallCounty.Later);
        (await House.Lines()).ShouldBe(all, ignoreOrder: true);
    }

    [SkippableFact]
    public async Task Two_hosts_that_post_at_once_post_once()
    {
        await SmallCounty.Furnish(House);
        await House.Post(SmallCounty.Later);
        await House.Post(SmallCounty.Later, project: 2);
        var one = await House.Lines();
        await House.Reset();
        await SmallCounty.Furnish(House);
        await using var other = House.Other();
        ILifetimeScope[] roots = [House.Root, other.Services.GetAutofacRoot()];
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            await using var scope = roots[writer % 2].BeginLifetimeScope();
            People.Clerk.Enter(scope.Resolve<Caller>());
            return await scope.Resolve<IMediator>().Send(new AccrueProject(People.Own, SmallCounty.Project(1 + writer / 2 % 2), SmallCounty.Later));
        })));
        (await House.Lines()).ShouldBe(one, ignoreOrder: true);
        (done.Count(d => d.Entries > 0), done.Sum(d => d.Entries)).ShouldBe((2, one.Count));
        (await House.BookFaults()).ShouldBeEmpty();
        (await House.Verify()).Good.ShouldBeTrue();
    }

    [SkippableFact]
    public async Task What_was_reckoned_beforehand_is_posted_while_nobody_else_has_written_and_else_reckoned_anew()
    {
        await SmallCounty.Furnish(House);
        var stale = await Foresee(1);
        await HandOver();
        await House.Send(People.Clerk, new AccrueProject(People.Own, SmallCounty.Project(1), SmallCounty.Later, stale));
        (await House.Lines()).Net().Where(n => n.Key.Item1 == Family && n.Key.Item3 > new DateOnly(2022, 3, 31)).ShouldBeEmpty("the hand-over was entered after the reckoning and before the posting");
        var good = await Foresee(2);
        await House.Post(SmallCounty.Later.AddMonths(1)); // the run's own posting of another project
        var none = good with { Reckoned = good.Reckoned with { Entries = [] } };
        (await House.Send(People.Clerk, new AccrueProject(People.Own, SmallCounty.Project(2), SmallCounty.Later, none))).Entries.ShouldBe(0, "it is taken as it is");
        good.Reckoned.Entries.ShouldNotBeEmpty();
        (await House.Send(People.Clerk, new AccrueProject(People.Own, SmallCounty.Project(2), SmallCounty.Later, good))).Entries.ShouldBe(0, "it rests on what was posted then");
    }

    [SkippableFact]
    public async Task The_run_posts_what_its_projects_one_by_one_come_to()
    {
        await SmallCounty.Furnish(House, projects: 5);
        for (var p = 1; p <= 5; p++) await House.Post(SmallCounty.Later, p);
        var one = await House.Lines();
        await House.Reset();
        await SmallCounty.Furnish(House, projects: 5);
        await House.Send(People.Clerk, new RunFees(People.Own, SmallCounty.First));
        (await House.Send(People.Clerk, new RunFees(People.Own, SmallCounty.Later))).ShouldContain("2022-08-31");
        (await House.Lines()).ShouldBe(one, ignoreOrder: true);
        (await House.BookFaults()).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_project_of_which_nothing_is_due_counts_as_posted_where_that_is_known_of_each_family()
    {
        await SmallCounty.Furnish(House);
        var early = new DateOnly(2018, 1, 31); // before anybody moved
        (await House.Post(early)).Entries.ShouldBe(0);
        await House.Itself([People.Own], async scope =>
        {
            var db = scope.Resolve<ProjectsDb>();
            db.Projects.Add(new() { AreaId = People.Own, Id = SmallCounty.Project(9), Code = "411221-09", Name = "演示片区9", NameFolded = "演示片区9", State = ProjectState.Running });
            await scope.Resolve<DbSession>().Begin(default);
            await scope.Resolve<DbSession>().Commit(default);
            return 0;
        });
        (await House.Post(early, project: 9)).Entries.ShouldBe(0);
        var posted = (await House.Send(People.Clerk, new ListAccrued(People.Own))).Where(a => a.Accrued is not null).ToDictionary(a => a.Project.Id, a => a.Accrued!.Through);
        posted.ShouldBe(new() { [SmallCounty.Project(1)] = early }, "of a project without families nobody knows");
        (await House.Post(SmallCounty.First)).Entries.ShouldBeGreaterThan(0, "it goes on from there");
    }

    [SkippableFact]
    public async Task What_is_entered_of_the_past_is_corrected_and_taken_back_it_is_as_it_was()
    {
        await SmallCounty.Furnish(House);
        await House.Post(SmallCounty.Later);
        var before = await House.Lines();
        var change = await HandOver();
        (await House.Lines()).ShouldBe(before, ignoreOrder: true, "entering it posts nothing");
        var corrected = await House.Post(SmallCounty.Later);
        var after = await House.Lines();
        after.Count(l => l.Subject == Family).ShouldBeGreaterThan(before.Count(l => l.Subject == Family));
        before.Except(after).ShouldBeEmpty("entries are only added");
        corrected.Fen.ShouldBeLessThan(0);
        after.Net().Where(n => n.Key.Item1 == Family && n.Key.Item3 > new DateOnly(2022, 3, 31)).ShouldBeEmpty("nothing after the month of the hand-over");
        await House.Send(People.Clerk, new TakeBackChange(People.Own, change, "登记有误，没有交房"));
        (await House.Post(SmallCounty.Later)).Fen.ShouldBe(-corrected.Fen);
        var back = await House.Lines();
        after.Except(back).ShouldBeEmpty("entries are only added");
        back.Net().ShouldBe(before.Net(), ignoreOrder: true);
        (await House.BookFaults()).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_failure_at_any_command_of_the_run_leaves_nothing_of_it_and_a_retry_gives_the_same()
    {
        await SmallCounty.Furnish(House);
        (await FailAtEach(SmallCounty.First)).ShouldBeGreaterThan(8, "the first run");
        await HandOver();
        (await FailAtEach(SmallCounty.Later)).ShouldBeGreaterThan(8, "a run that corrects");
        var all = await House.Lines();
        await House.Reset();
        await SmallCounty.Furnish(House);
        await House.Post(SmallCounty.First);
        await HandOver();
        await House.Post(SmallCounty.Later);
        (await House.Lines()).ShouldBe(all, ignoreOrder: true, "as undisturbed");
    }

    [SkippableFact]
    public async Task A_save_that_changes_or_deletes_an_entry_or_a_batch_is_refused()
    {
        await SmallCounty.Furnish(House);
        await House.Post(SmallCounty.First);
        var before = await Tables.Contents(House);
        foreach (var act in new Func<PlatformDb, Task>[]
        {
            async db => (await db.BookEntries.FirstAsync()).Fen++, async db => db.Remove(await db.BookEntries.FirstAsync()),
            async db => (await db.BookBatches.FirstAsync()).Text = "另一批", async db => db.Remove(await db.BookBatches.FirstAsync()),
        })
            await House.Itself([People.Own], async scope =>
            {
                var db = scope.Resolve<PlatformDb>();
                await act(db);
                return await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            });
        var after = await Tables.Contents(House);
        foreach (var table in new[] { "platform.BookEntries", "platform.BookBatches" }) after[table].ShouldBe(before[table]);
    }

    private Task<Foreseen> Foresee(int project) => House.Send(People.Clerk, new ForeseeAccrual(People.Own, SmallCounty.Project(project), SmallCounty.Later));

    private Task<Guid> HandOver() => House.Send(People.Clerk, new RecordChange(People.Own, Family, "handover", new(2022, 3, 10), null, "交房登记表第三页"));

    // Pulls the plug at the first command, the second … until one run comes through.
    private async Task<int> FailAtEach(DateOnly through)
    {
        var before = await State();
        for (var nth = 1; ; nth++)
        {
            if (!await FailAt.Try(nth, () => House.Post(through))) return nth - 1;
            (await State()).ShouldBe(before, $"command {nth}");
        }
    }

    private async Task<string> State()
    {
        var contents = await Tables.Contents(House);
        string[] kept = ["platform.BookEntries", "platform.BookBatches", "platform.AuditEntries", "platform.AuditSequences", "platform.Outbox", "fees.Accrued"];
        return string.Join('\n', kept.Select(t => contents.Single(c => c.Key.StartsWith(t, StringComparison.Ordinal)).Value));
    }
}

[Collection(OnSqlite.Name)]
public sealed class AccrualTestsOnSqlite(SqliteHouse house) : AccrualTests(house);

[Collection(OnPostgres.Name)]
public sealed class AccrualTestsOnPostgres(PostgresHouse house) : AccrualTests(house);
