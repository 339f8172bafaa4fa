using Platform.IntegrationTests.Ground;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Survey;

/// <summary>What a county says of its layouts is remembered for it alone; what is rejected comes back to be mended.</summary>
public abstract class MendingTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task A_corrected_column_is_remembered_for_the_layout_and_the_county()
    {
        var first = await Workbook.Store(House, People.Clerk);
        var (_, reading, _) = await House.Send(People.Clerk, new ReadUpload(first));
        var sheet = reading.Sheets.Single(s => s.Kind == "信访事项");
        var appeal = sheet.Columns.Single(c => c.Key == "appeal");
        await House.Send(People.Clerk, new CorrectLayout(People.Own, first, sheet.Name, new Dictionary<int, string?> { [appeal.Index] = null }));

        foreach (var upload in new[] { first, await Workbook.Store(House, People.Clerk) })
            (await Petitions(People.Clerk, upload)).Columns.ShouldNotContain(c => c.Key == "appeal");
        var mended = (await House.Send(People.Clerk, new ReadUpload(first))).Upload.Sheets.Single(s => s.Name == sheet.Name);
        var counted = await Petitions(People.Clerk, first);
        (mended.Good, mended.Warned, mended.Rejected).ShouldBe((counted.Count(Severity.Good), counted.Count(Severity.Warned), counted.Count(Severity.Rejected)));
        (await Petitions(People.Neighbour, await Workbook.Store(House, People.Neighbour))).Columns.ShouldContain(c => c.Key == "appeal");

        await House.Send(People.Clerk, new CorrectLayout(People.Own, first, sheet.Name, new Dictionary<int, string?> { [appeal.Index] = "appeal" }));
        (await Petitions(People.Clerk, first)).Columns.ShouldContain(c => c.Key == "appeal" && c.By == MatchedBy.Hand);
    }

    [SkippableFact]
    public async Task Two_columns_cannot_mean_the_same_and_a_taken_file_keeps_its_matching()
    {
        var upload = await Workbook.Store(House, People.Clerk);
        var sheet = await Petitions(People.Clerk, upload);
        Task<Guid> Say(params (int Index, string? Key)[] said) =>
            House.Send(People.Clerk, new CorrectLayout(People.Own, upload, sheet.Name, said.ToDictionary(s => s.Index, s => s.Key)));
        (await Should.ThrowAsync<ProblemException>(() => Say((1, "appeal"), (2, "appeal")))).Status.ShouldBe(422);
        (await Should.ThrowAsync<ProblemException>(() => Say((1, "nonsense")))).Code.ShouldBe("column-unknown");
        await House.Send(People.Clerk, new TakeSheet(People.Own, upload, "征收项目", "已核对"));
        (await Should.ThrowAsync<ProblemException>(() => Say((1, null)))).Code.ShouldBe("sheet-taken");
    }

    [SkippableFact]
    public async Task Rejected_rows_come_back_to_their_own_county_only_and_it_is_noted()
    {
        var upload = await Workbook.Store(House, People.Clerk);
        (await Should.ThrowAsync<ProblemException>(() => House.Send(People.Neighbour, new ReturnRows(People.Foreign, upload)))).Status.ShouldBe(404);
        using var content = new MemoryStream(await House.Send(People.Clerk, new ReturnRows(People.Own, upload)));
        SheetFile.Open(content, "退回.xlsx").Select(s => s.Name).ShouldContain("被征收户");
        (await House.Send(People.Clerk, new ReadUpload(upload))).Upload.ReturnedTo.ShouldBe(People.Clerk.Id);
    }

    private async Task<SheetReading> Petitions(Person person, Guid upload) =>
        (await House.Send(person, new ReadUpload(upload))).Reading.Sheets.Single(s => s.Kind == "信访事项");
}

[Collection(OnSqlite.Name)]
public sealed class MendingTestsOnSqlite(SqliteHouse house) : MendingTests(house);

[Collection(OnPostgres.Name)]
public sealed class MendingTestsOnPostgres(PostgresHouse house) : MendingTests(house);

[Collection(OnSqlServer.Name)]
public sealed class MendingTestsOnSqlServer(SqlServerHouse house) : MendingTests(house);
