using System.Text.Json;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Figures;
using Platform.Kernel.Sheets;

namespace Platform.IntegrationTests.Survey;

/// <summary>The county's workbook from upload to tallies and problems, through the requests that the portal sends.</summary>
public abstract class SurveyTests(HouseFixture fixture)
{
    private TestHouse House => fixture.House;

    private SurveyReading Reading => ((ISurveyed)fixture).Reading;

    [SkippableFact]
    public void Rows_and_faults_are_the_expected_ones()
    {
        _ = House;
        var sheets = Workbook.Expected.GetProperty("sheets").EnumerateObject().ToList();
        sheets.Count.ShouldBe(6);
        foreach (var sheet in sheets)
        {
            var got = Reading.Sheets.Single(s => s.Name == sheet.Name);
            foreach (var (name, severity) in new[] { ("good", Severity.Good), ("warned", Severity.Warned), ("rejected", Severity.Rejected) })
                got.Count(severity).ShouldBe(sheet.Value.GetProperty(name).GetInt32(), $"{sheet.Name} {name}");
            got.Faults.Select(f => $"{f.Row} {f.Column} {f.Code} {f.Severity.ToString().ToLowerInvariant()}").Order(StringComparer.Ordinal)
                .ShouldBe(sheet.Value.GetProperty("faults").EnumerateArray()
                    .Select(f => $"{f.GetProperty("row")} {f.GetProperty("column")} {f.GetProperty("code")} {f.GetProperty("severity")}").Order(StringComparer.Ordinal));
        }
    }

    [SkippableFact]
    public async Task Tallies_equal_the_totals()
    {
        var tallies = await House.Send(People.Clerk, new ReadTallies(People.Own, Workbook.AsOf));
        var totals = Workbook.Expected.GetProperty("totals");
        var wrong = new List<string>();
        var compared = 0;
        foreach (var (path, want) in Totals.Numbers(totals))
        {
            compared++;
            var got = Totals.Computed(tallies, path);
            if (got != want) wrong.Add($"{path}: {got} instead of {want}");
        }
        compared.ShouldBeGreaterThan(40);
        wrong.ShouldBeEmpty();
        JsonSerializer.Serialize(tallies.Lists["lateBuildings"], Totals.Camel)
            .ShouldBe(JsonSerializer.Serialize(totals.GetProperty("lateBuildings"), Totals.Camel));
    }

    [SkippableFact]
    public async Task Every_rejected_row_is_left_out_and_no_other()
    {
        var counts = await Tables.Fingerprint(House, t => t.Schema is "projects" or "housing" or "fees" or "funding" or "petitions");
        foreach (var (sheet, table) in new[]
        {
            ("征收项目", "projects.Projects"), ("被征收户", "projects.Households"), ("安置房源", "housing.Flats"),
            ("过渡费发放", "fees.Payments"), ("补偿资金", "funding.Funds"), ("信访事项", "petitions.Petitions"),
        })
        {
            var expected = Workbook.Expected.GetProperty("sheets").GetProperty(sheet);
            counts.ShouldContainKey(table);
            counts[table].Split('/')[0].ShouldBe($"{expected.GetProperty("good").GetInt32() + expected.GetProperty("warned").GetInt32()}", table);
        }
    }

    [SkippableFact]
    public async Task Texts_survive_unchanged()
    {
        var stored = new HashSet<string>();
        foreach (var table in Tables.All(House).Where(t => t.Schema is not ("platform" or "access") && t.Texts.Count > 0))
            foreach (var row in await Tables.Read(House, $"SELECT {string.Join(", ", table.Texts.Select(c => Tables.Quote(House, c)))} FROM {Tables.Quoted(House, table)}"))
                stored.UnionWith(row);
        Workbook.Expected.GetProperty("mustSurvive").EnumerateArray().Select(t => t.GetProperty("text").GetString()!)
            .Where(t => !stored.Contains(t)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Problems_open_once_per_project_and_class()
    {
        var (project, kind) = (Tables.Quote(House, "ProjectId"), Tables.Quote(House, "Class"));
        var problems = Tables.All(House).Single(t => t.ToString() == "rectification.Problems");
        var open = await Tables.Read(House, $"SELECT {project}, {kind}, COUNT(*) FROM {Tables.Quoted(House, problems)} GROUP BY {project}, {kind}");
        open.ShouldNotBeEmpty();
        open.ShouldAllBe(o => o[2] == "1");
        open.Select(o => o[1]).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3);
    }

    [SkippableFact]
    public async Task Importing_twice_changes_nothing()
    {
        bool Modules(HouseTable t) => t.Schema is not ("platform" or "access");
        var before = await Tables.Fingerprint(House, t => Modules(t) && t.Schema != "rectification");
        var problems = await Tables.Fingerprint(House, t => t.ToString() == "rectification.Problems");
        await Workbook.Import(House, People.Clerk);
        (await Tables.Fingerprint(House, t => Modules(t) && t.Schema != "rectification")).ShouldBe(before);
        (await Tables.Fingerprint(House, t => t.ToString() == "rectification.Problems")).ShouldBe(problems);
    }
}

[Collection(SurveyedOnSqlite.Name)]
public sealed class SurveyTestsOnSqlite(SqliteSurvey house) : SurveyTests(house);

[Collection(SurveyedOnPostgres.Name)]
public sealed class SurveyTestsOnPostgres(PostgresSurvey house) : SurveyTests(house);

[Collection(SurveyedOnSqlServer.Name)]
public sealed class SurveyTestsOnSqlServer(SqlServerSurvey house) : SurveyTests(house);
