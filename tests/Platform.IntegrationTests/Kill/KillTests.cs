using System.Diagnostics;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Audit;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Jobs;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Uploads;
using Xunit.Abstractions;

namespace Platform.IntegrationTests.Kill;

/// <summary>
/// The host is killed (SIGKILL) at random moments while it reads and takes workbooks, and started again: 5 times here, 50 by
/// <c>build/prove kill</c>. A sheet is there whole or not at all, and each task ends by itself.
/// </summary>
public abstract class KillTests(DatabaseProvider provider, ITestOutputHelper output)
{
    private const int Seed = 20261, KillsOfReading = 1, KillsOfTaking = 4; // the sixth host that begins a task says that it is enough
    private static readonly int Kills = Level.Tries(50, 5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2), Look = TimeSpan.FromMilliseconds(15);
    private readonly Random random = new(Seed);
    private TestHouse house = null!;
    private Victim? victim;
    private TimeSpan latest = TimeSpan.FromSeconds(2);
    private int kills;

    [SkippableFact]
    public async Task Killed_at_any_moment_a_sheet_is_whole_or_not_at_all_and_the_task_ends_by_itself()
    {
        var database = await TestDatabase.Create(provider);
        Skip.If(database is null, $"{TestDatabase.Variable(provider)} is not set");
        await using var built = house = await TestHouse.Start(database!);
        var books = 0;
        try
        {
            while (kills < Kills) await Take(books++);
        }
        finally
        {
            victim?.Dispose();
        }

        (await Sheets()).ShouldBe((books, books));
        var codes = (await Tables.Read(house, $"SELECT {Quote("Code")} FROM {Table("projects.Households")}")).Select(r => r[0]).Order(StringComparer.Ordinal).ToList();
        codes.ShouldBe(Enumerable.Range(0, books * FamilySheets.Families).Select(FamilySheets.Code));
        (await house.Verify(People.Own)).Areas.Single().First.ShouldBeNull();
    }

    private async Task Take(int number)
    {
        var upload = await house.Send(People.Clerk, new KeepUpload(People.Own, $"演示{number}.xlsx", FamilySheets.Write(number)));
        (await Ended(await house.Begin(new ReadSheets(People.Own, upload)), "reading", KillsOfReading)).Outcome
            .ShouldBe($"读完 {FamilySheets.Projects + FamilySheets.Families:N0} 行，退回 0 行，请核对后提交。");
        (await Ended(await house.Begin(new TakeUpload(People.Own, upload, "")), "taking", KillsOfTaking)).Outcome
            .ShouldBe($"提交了 2 张表 {FamilySheets.Projects + FamilySheets.Families:N0} 行。");
    }

    private async Task<LongTask> Ended(Guid id, string what, int most)
    {
        for (var killed = 0; killed < most && kills < Kills; killed++)
        {
            await Begun(id);
            var delay = latest * random.NextDouble();
            await Task.Delay(delay);
            await victim!.Kill();
            victim = null;
            var task = await house.Look(id);
            var sheets = await Sheets();
            if (!task.IsOpen) break;
            output.WriteLine($"{provider}, seed {Seed}: kill {++kills} after {delay.TotalMilliseconds:0} ms of {what}, {sheets} sheets taken");
        }
        await Begun(id);
        var clock = Stopwatch.StartNew();
        var ended = await Until(id, t => !t.IsOpen);
        latest = clock.Elapsed > Look ? clock.Elapsed : latest; // so long it takes here: a kill comes at any moment of it
        ended.State.ShouldBe(LongTaskState.Done, ended.Outcome);
        return ended;
    }

    private async Task Begun(Guid id)
    {
        var attempts = (await house.Look(id)).Attempts;
        await Until(id, t => t.Attempts > attempts || !t.IsOpen);
    }

    private async Task<LongTask> Until(Guid id, Func<LongTask, bool> there)
    {
        victim ??= new(house);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Longest; await Task.Delay(Look))
        {
            await victim.ShouldLive();
            if (await house.Look(id) is var task && there(task)) return task;
        }
        throw new TimeoutException($"The task did not go on for {Longest}.");
    }

    // How many sheets are taken, of projects and of families; in one look, for the host may be committing. Their rows and the audit's are as many.
    private async Task<(int Projects, int Families)> Sheets()
    {
        string Count(string table, string where = "1 = 1") => $"(SELECT COUNT(*) FROM {Table(table)} WHERE {where})";
        string Taken(string sheet) => Count("platform.UploadSheets", $"{Quote("Name")} = '{sheet}' AND {Quote("CommittedAt")} IS NOT NULL");
        string Audited(string entity) => Count("platform.AuditEntries", $"{Quote("Entity")} = '{entity}' AND {Quote("Action")} = 'added'");
        var found = (await Tables.Read(house, $"SELECT {Taken("征收项目")}, {Taken("被征收户")}, {Count("projects.Projects")}, {Count("projects.Households")}, {Audited("Project")}, {Audited("Household")}"))
            .Single().Select(int.Parse).ToArray();
        var (projects, families) = (found[0] * FamilySheets.Projects, found[1] * FamilySheets.Families);
        found[2..].ShouldBe([projects, families, projects, families]);
        return (found[0], found[1]);
    }

    private string Table(string name) => Tables.Quoted(house, Tables.All(house).Single(t => t.ToString() == name));

    private string Quote(string column) => Tables.Quote(house, column);
}

public sealed class KillTestsOnSqlite(ITestOutputHelper output) : KillTests(DatabaseProvider.Sqlite, output);

public sealed class KillTestsOnPostgres(ITestOutputHelper output) : KillTests(DatabaseProvider.PostgreSql, output);

public sealed class KillTestsOnSqlServer(ITestOutputHelper output) : KillTests(DatabaseProvider.SqlServer, output);
