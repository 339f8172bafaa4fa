using System.Globalization;
using System.Text.Json;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>The same families in GBK and in UTF-8, with other titles, order and units.</summary>
public sealed class CsvFiles
{
    private static readonly Lazy<JsonElement> Expected = new(() => Survey.Json("义马市排查台账.expected.json"));

    public static TheoryData<string> Files() => [.. Expected.Value.GetProperty("files").EnumerateArray().Select(f => f.Str("file")!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Gives_the_expected_outcome(string file)
    {
        var (want, got) = (Want(file), Got(file));
        got.Name.ShouldBe("被征收户");
        got.HeaderRows.ShouldBe([want.GetProperty("headerRecord").GetInt32()]);
        got.Rows.Count.ShouldBe(want.GetProperty("dataRows").GetInt32());
        var faults = want.GetProperty("faults").EnumerateArray().Select(f => $"{f.GetProperty("record")} {f.Str("column")} {f.Str("code")} {f.Str("severity")}");
        got.Faults.OrderBy(f => f.Row).Select(f => $"{f.Row} {f.Column} {f.Code} {f.Severity.ToString().ToLowerInvariant()}").ShouldBe(faults);
        got.Count(Severity.Good).ShouldBe(want.GetProperty("good").GetInt32());
        got.Count(Severity.Warned).ShouldBe(want.GetProperty("warned").GetInt32());
        got.Count(Severity.Rejected).ShouldBe(want.GetProperty("rejected").GetInt32());
        got.Ignored.Select(i => $"{i.Row} {i.Why}").ShouldBe(want.GetProperty("ignored").EnumerateArray().Select(i => $"{i.GetProperty("record")} {i.Str("why")}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Knows_every_column(string file)
    {
        var got = Got(file);
        got.Unclaimed.ShouldBeEmpty();
        foreach (var column in Want(file).GetProperty("columns").EnumerateArray())
        {
            var means = column.Str("means")!.Split('（')[0];
            got.Columns.Single(c => c.Printed == column.Str("header")).Column.Title.Split('（')[0].ShouldBe(means);
        }

        var wan = Want(file).Str("compensationUnit") == "万元";
        got.Columns.Single(c => c.Key == "compensation").Unit.ShouldBe(wan ? SheetUnit.TenThousand : SheetUnit.One);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Rows_have_their_values(string file)
    {
        var projects = Expected.Value.GetProperty("projects").EnumerateObject().ToDictionary(p => Fold.Name(p.Value.ToString()), p => p.Name);
        var rows = Got(file).Rows.Where(r => r.Usable).ToList();
        var wrong = new List<string>();
        var expected = Want(file).GetProperty("rows").EnumerateArray().ToList();
        rows.Count.ShouldBe(expected.Count);
        foreach (var (want, row) in expected.Zip(rows))
        {
            var got = new Dictionary<string, string?>
            {
                ["record"] = row.Number.ToString(CultureInfo.InvariantCulture),
                ["code"] = row.Text("household"),
                ["project"] = projects[Fold.Name(row.Text("project")!)],
                ["name"] = row.Text("person"),
                ["idNo"] = row.Text("idNumber"),
                ["areaM2"] = (row.Dm2("area") / 100m)?.ToString("0.##", CultureInfo.InvariantCulture),
                ["persons"] = row.Int("persons")?.ToString(CultureInfo.InvariantCulture),
                ["mode"] = row.Choice("mode") ?? "none",
                ["signed"] = Day(row.Date("signed")),
                ["moved"] = Day(row.Date("moved")),
                ["compensationFen"] = (row.Fen("compensation") ?? 0).ToString(CultureInfo.InvariantCulture),
                ["phone"] = row.Text("phone"),
                ["card"] = row.Text("card"),
                ["remark"] = row.Text("remark") ?? "",
            };
            wrong.AddRange(got.Where(g => want.Str(g.Key) != g.Value).Select(g => $"{row.Number} {g.Key}: {want.Str(g.Key)} / {g.Value}"));
        }

        wrong.ShouldBeEmpty();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonElement Want(string file) => Expected.Value.GetProperty("files").EnumerateArray().Single(f => f.Str("file") == file);

    private static SheetReading Got(string file) => Survey.Read(file, Survey.AsOf).Sheets.Single();
}
