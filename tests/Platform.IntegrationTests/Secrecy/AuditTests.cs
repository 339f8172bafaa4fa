using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Data;

namespace Platform.IntegrationTests.Secrecy;

/// <summary>Every write of the survey is in the audit trail, numbered without a gap.</summary>
public abstract class AuditTests(HouseFixture fixture)
{
    private TestHouse House => fixture.House;

    [SkippableFact]
    public async Task Every_row_that_was_written_was_noted()
    {
        var noted = (await Tables.Read(House, $"SELECT {Q("Word")}, {Q("Entity")}, COUNT(DISTINCT {Q("Key")}) FROM {Audit} WHERE {Q("Action")} = 'added' GROUP BY {Q("Word")}, {Q("Entity")}"))
            .ToDictionary(r => $"{r[0]}.{r[1]}", r => r[2]);
        var tables = Tables.All(House).Where(t => t.Schema != "access" && !t.Entity.IsDefined(typeof(HouseKeepingAttribute), false)).ToList();
        foreach (var table in tables)
        {
            var rows = (await Tables.Read(House, $"SELECT COUNT(*) FROM {Tables.Quoted(House, table)}"))[0][0];
            noted.GetValueOrDefault($"{table.Schema}.{table.Entity.Name}", "0").ShouldBe(rows, table.ToString());
        }
    }

    [SkippableFact]
    public async Task Numbers_have_no_gap_in_any_area()
    {
        var areas = await Tables.Read(House, $"SELECT {Q("AreaId")}, MIN({Q("Sequence")}), MAX({Q("Sequence")}), COUNT(*) FROM {Audit} GROUP BY {Q("AreaId")}");
        areas.Count.ShouldBeGreaterThan(1);
        areas.ShouldAllBe(a => a[1] == "1" && a[2] == a[3]);
        areas.Single(a => a[0] == "4")[3].Length.ShouldBeGreaterThanOrEqualTo(5, "ten thousand rows were written");
    }

    [SkippableFact]
    public async Task Every_entry_says_who_and_when()
    {
        var blank = await Tables.Read(House, $"SELECT COUNT(*) FROM {Audit} WHERE {Q("By")} = '' OR {Q("Word")} = '' OR {Q("Key")} = '' OR {Q("After")} = ''");
        blank[0][0].ShouldBe("0");
    }

    private string Audit => Tables.Quoted(House, Tables.All(House).Single(t => t.ToString() == "platform.AuditEntries"));

    private string Q(string name) => Tables.Quote(House, name);
}

[Collection(SurveyedOnSqlite.Name)]
public sealed class AuditTestsOnSqlite(SqliteSurvey house) : AuditTests(house);

[Collection(SurveyedOnPostgres.Name)]
public sealed class AuditTestsOnPostgres(PostgresSurvey house) : AuditTests(house);

[Collection(SurveyedOnSqlServer.Name)]
public sealed class AuditTestsOnSqlServer(SqlServerSurvey house) : AuditTests(house);
