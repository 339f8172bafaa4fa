using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;

namespace Platform.IntegrationTests.Secrecy;

/// <summary>Of 1,822 imported families not one identity number, telephone or bank card is legible anywhere.</summary>
public abstract class PersonalTests(HouseFixture fixture)
{
    private static readonly Lazy<Numbers> Known = new(() => new(
        Workbook.Json("渑池县排查台账.rows.json").GetProperty("被征收户").EnumerateArray()
            .SelectMany(r => new[] { "idNo", "phone", "card" }.Select(name => r.GetProperty(name).ToString())).Where(v => v.Length >= 11)));

    private TestHouse House => fixture.House;

    [SkippableFact]
    public async Task No_text_of_any_table_holds_a_personal_value()
    {
        _ = House;
        Known.Value.Count.ShouldBeGreaterThan(5000);
        var (read, faults) = await Known.Value.InTables(House);
        read.ShouldBeGreaterThan(15_000, "audit, outbox and rows");
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task No_file_of_the_data_folder_holds_a_personal_value()
    {
        var (read, faults) = await Known.Value.InFiles(House);
        faults.ShouldBeEmpty();
        read.Count(f => f.Contains(Path.DirectorySeparatorChar + "files" + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ShouldBeGreaterThan(0, "the upload is kept");
    }

    [SkippableFact]
    public void No_line_of_the_log_holds_a_personal_value()
    {
        _ = House;
        HouseLog.Text.ShouldNotBeEmpty("something was logged");
        Known.Value.Legible(HouseLog.Text).ShouldBeNull();
    }

    [SkippableFact]
    public async Task Pages_and_exports_show_masks_only()
    {
        var faults = new List<string>();
        foreach (var operation in Routes.Of(House).Where(o => o is { IsRead: true, HasId: false }))
        {
            var reply = await (await House.Doors.Of(operation.Caller)).Ask(operation, default, People.Own);
            if (Known.Value.Legible(reply.Text) is { } value) faults.Add($"{operation}: {value}");
        }
        faults.ShouldBeEmpty();
    }
}

[Collection(SurveyedOnSqlite.Name)]
public sealed class PersonalTestsOnSqlite(SqliteSurvey house) : PersonalTests(house);

[Collection(SurveyedOnPostgres.Name)]
public sealed class PersonalTestsOnPostgres(PostgresSurvey house) : PersonalTests(house);

[Collection(SurveyedOnSqlServer.Name)]
public sealed class PersonalTestsOnSqlServer(SqlServerSurvey house) : PersonalTests(house);
