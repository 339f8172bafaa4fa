using Autofac;
using MediatR;
using Platform.IntegrationTests.Audit;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Kill;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Jobs;

/// <summary>Committing a workbook as a task: each sheet whole or not at all, and never twice, whoever is cut off or comes second.</summary>
public abstract class TakeTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task Stopped_in_the_midst_of_a_sheet_nothing_of_it_is_written()
    {
        var (upload, id) = (await House.Kept(), Guid.Empty);
        id = await House.Begin((scope, ct) => UpTo("被征收户", scope, upload, () => House.Root.Resolve<LongTaskBoard>().Stop(id), ct));
        await House.RunAll();
        (await House.Look(id)).State.ShouldBe(LongTaskState.Cancelled);
        (await Taken(upload)).ShouldBe(["征收项目"]);
        var counts = await House.Counts();
        (counts["projects.Households"], counts["projects.Projects"] != "0").ShouldBe(("0", true));
        (await House.Verify(People.Own)).Areas.Single().First.ShouldBeNull();
    }

    [SkippableFact]
    public async Task Cut_off_in_the_midst_of_a_sheet_another_host_ends_it_with_the_same_result()
    {
        var undisturbed = await House.Kept();
        var whole = await House.Begin(new TakeUpload(People.Own, undisturbed, ""));
        await House.RunAll();
        var (counts, outcome) = (await House.Counts(), (await House.Look(whole)).Outcome);
        await House.Reset();

        var (upload, dead, turn) = (await House.Kept(), new CancellationTokenSource(), 0);
        var id = await House.Begin((scope, ct) => ++turn == 1
            ? UpTo("过渡费发放", scope, upload, dead.Cancel, ct)
            : scope.Resolve<IMediator>().Send(new TakeUpload(People.Own, upload, ""), ct));
        await using (var other = House.Other()) await Should.ThrowAsync<OperationCanceledException>(() => other.Runner().RunOnce(dead.Token));
        (await Taken(upload)).ShouldSatisfyAllConditions(t => t.ShouldContain("被征收户"), t => t.ShouldNotContain("过渡费发放"));
        House.Clock.Advance(Tasks.Lease);
        await House.RunAll();
        var task = await House.Look(id);
        (task.State, task.Outcome, task.Attempts).ShouldBe((LongTaskState.Done, outcome, 2));
        (await House.Counts()).ShouldBe(counts);
        (await House.Verify(People.Own)).Areas.Single().First.ShouldBeNull();
    }

    [SkippableFact]
    public async Task Of_two_who_take_a_sheet_at_once_one_does()
    {
        var upload = await House.Kept();
        foreach (var sheet in new[] { "征收项目", "被征收户", "过渡费发放" })
        {
            var rows = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => House.Send(People.Clerk, new TakeSheet(People.Own, upload, sheet)))));
            (rows.Min(), rows.Max() > 0).ShouldBe((0, true), sheet);
            if (sheet == "被征收户") (await House.Counts())["projects.Households"].ShouldBe($"{rows.Max()}");
        }
        (await House.Verify(People.Own)).Areas.Single().First.ShouldBeNull();
    }

    [SkippableFact]
    public async Task The_same_file_sent_and_taken_twice_at_once_doubles_no_row()
    {
        Guid[] uploads = [await House.Kept(), await House.Kept()];
        await Task.WhenAll(uploads.Select(u => Task.Run(() => House.Send(People.Clerk, new TakeUpload(People.Own, u, "")))));
        var counts = await House.Counts();
        foreach (var (sheet, table) in new[] { ("征收项目", "projects.Projects"), ("被征收户", "projects.Households"), ("安置房源", "housing.Flats"), ("过渡费发放", "fees.Payments") })
        {
            var expected = Workbook.Expected.GetProperty("sheets").GetProperty(sheet);
            counts[table].ShouldBe($"{expected.GetProperty("good").GetInt32() + expected.GetProperty("warned").GetInt32()}", table);
        }
    }

    [SkippableFact]
    public async Task Projects_without_a_number_stay_apart()
    {
        await House.Send(People.Clerk, new TakeUpload(People.Own, await House.Kept(FamilySheets.Write(0)), ""));
        var counts = await House.Counts();
        (counts["projects.Projects"], counts["projects.Households"]).ShouldBe(($"{FamilySheets.Projects}", $"{FamilySheets.Families}"));
    }

    // Takes the upload, and something happens when the rows of a sheet are written and not committed.
    private static Task<string> UpTo(string sheet, ILifetimeScope scope, Guid upload, Action happens, CancellationToken ct)
    {
        ProofTaker.Happens.Value = kind =>
        {
            if (kind == sheet) happens();
        };
        return scope.Resolve<IMediator>().Send(new TakeUpload(People.Own, upload, ""), ct);
    }

    private async Task<IReadOnlyList<string>> Taken(Guid upload) =>
        [.. (await House.Send(People.Clerk, new FindUpload(upload))).Sheets.Where(s => s.CommittedAt is not null).Select(s => s.Name)];
}

[Collection(OnSqlite.Name)]
public sealed class TakeTestsOnSqlite(SqliteHouse house) : TakeTests(house);

[Collection(OnPostgres.Name)]
public sealed class TakeTestsOnPostgres(PostgresHouse house) : TakeTests(house);

[Collection(OnSqlServer.Name)]
public sealed class TakeTestsOnSqlServer(SqlServerHouse house) : TakeTests(house);
