using Platform.IntegrationTests.Ground;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Survey;

/// <summary>A row mended in the very words by which it is known stays one row; what the sheet adds is added.</summary>
public abstract class CorrectionTests(HouseFixture fixture) : HouseTests(fixture)
{
    private static readonly (string Kind, string Key, string Value, string Table)[] Mended =
    [
        ("过渡费发放", "paid", "1,111.00", "fees.Payments"), ("补偿资金", "arrivedOn", "2019-03-03", "funding.Funds"),
        ("信访事项", "registered", "2021-02-02", "petitions.Petitions"), ("安置房源", "number", "9999", "housing.Flats"),
    ];

    [SkippableFact]
    public async Task A_mended_row_does_not_stand_beside_the_old_one()
    {
        var reading = await Workbook.Import(House, People.Clerk);
        await Take(Write(reading, (_, row, key) => row.Printed(key))); // judged by another day of filing
        var before = await Counts();
        var first = Mended.ToDictionary(m => m.Kind, m => reading.Sheets.Single(s => s.Kind == m.Kind).Rows.Where(r => Suits(m.Kind, r)).ElementAt(20));
        var sheets = Mended.ToDictionary(m => m.Kind, m => m);
        var content = Write(reading, (sheet, row, key) => sheets.TryGetValue(sheet, out var m) && m.Key == key && row == first[sheet] ? m.Value : row.Printed(key));

        await Take(content);
        (await Counts()).ShouldBe(before);
        foreach (var (kind, _, _, table) in Mended)
            (await Tables.Fingerprint(House, t => t.ToString() == table)).Single().Value.ShouldStartWith(before[table] + "/", customMessage: kind);
        (await Tables.Read(House, Sql("fees.Payments", "PaidFen", "111100"))).Count.ShouldBe(1);
        (await Tables.Read(House, Sql("housing.Flats", "Room", "'9999'"))).Count.ShouldBe(1);

        await Take(content);
        (await Counts()).ShouldBe(before);
    }

    private static bool Suits(string kind, SheetRow row) => row.Outcome == Severity.Good && kind switch
    {
        "安置房源" => row.Text("household") is not null,
        "信访事项" => row.Text("appeal") is not null,
        _ => true,
    };

    private string Sql(string table, string column, string value) =>
        $"SELECT {Tables.Quote(House, column)} FROM {Tables.Quoted(House, Tables.All(House).Single(t => t.ToString() == table))} WHERE {Tables.Quote(House, column)} = {value}";

    private async Task<Dictionary<string, string>> Counts() =>
        (await Tables.Fingerprint(House, t => Mended.Any(m => m.Table == t.ToString()))).ToDictionary(c => c.Key, c => c.Value.Split('/')[0]);

    private async Task Take(byte[] content)
    {
        var id = await House.Send(People.Clerk, new StoreUpload(People.Own, "改正.xlsx", content));
        foreach (var sheet in await Workbook.Order(House, (await House.Send(People.Clerk, new ReadUpload(id))).Reading))
            await House.Send(People.Clerk, new TakeSheet(People.Own, id, sheet));
    }

    private static byte[] Write(SurveyReading reading, Func<string, SheetRow, string, string?> cell)
    {
        using var content = new MemoryStream();
        using (var writer = new SheetWriter(content))
            foreach (var sheet in reading.Sheets)
                writer.Sheet(sheet.Name, [.. sheet.Columns.Where(c => c.Column.Type != ColumnType.Ordinal)
                    .Select(c => new ExportColumn<SheetRow>(c.FullTitle, ExportKind.Text, r => cell(sheet.Kind, r, c.Key)))], sheet.Rows);
        return content.ToArray();
    }
}

[Collection(OnSqlite.Name)]
public sealed class CorrectionTestsOnSqlite(SqliteHouse house) : CorrectionTests(house);

[Collection(OnPostgres.Name)]
public sealed class CorrectionTestsOnPostgres(PostgresHouse house) : CorrectionTests(house);

[Collection(OnSqlServer.Name)]
public sealed class CorrectionTestsOnSqlServer(SqlServerHouse house) : CorrectionTests(house);
