using System.Text.Json;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>The county's workbook against the list of what is wrong with it.</summary>
public sealed class WorkbookFaults
{
    private static readonly Lazy<SurveyReading> Reading = new(() => Survey.Read("渑池县排查台账.xlsx"));
    private static readonly Lazy<JsonElement> Expected = new(() => Survey.Json("渑池县排查台账.expected.json"));

    public static TheoryData<string> Sheets() => [.. Expected.Value.GetProperty("sheets").EnumerateObject().Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_fault_and_no_other(string name)
    {
        var expected = Want(name).GetProperty("faults").EnumerateArray()
            .Select(f => $"{f.GetProperty("row")} {f.Str("column")} {f.Str("code")} {f.Str("severity")}");
        var actual = Got(name).Faults.Select(f => $"{f.Row} {f.Column} {f.Code} {f.Severity.ToString().ToLowerInvariant()}");
        Difference(expected, actual).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Rows_counted_by_their_gravest_fault(string name)
    {
        var (want, got) = (Want(name), Got(name));
        got.Rows.Count.ShouldBe(want.GetProperty("dataRows").GetInt32());
        got.Count(Severity.Good).ShouldBe(want.GetProperty("good").GetInt32());
        got.Count(Severity.Warned).ShouldBe(want.GetProperty("warned").GetInt32());
        got.Count(Severity.Rejected).ShouldBe(want.GetProperty("rejected").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Rows_that_are_no_data(string name)
    {
        var expected = Want(name).GetProperty("ignoredRows").EnumerateArray().Select(i => $"{i.GetProperty("row")} {i.Str("why")!.Split('（')[0]}");
        Difference(expected, Got(name).Ignored.Select(i => $"{i.Row} {i.Why}")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_column_is_known()
    {
        foreach (var sheet in Reading.Value.Sheets)
        {
            sheet.Unclaimed.Where(u => u.Printed != "序号").ShouldBeEmpty(sheet.Name);
            sheet.Columns.ShouldAllBe(c => c.By == MatchedBy.Exact || c.By == MatchedBy.Group || c.By == MatchedBy.Synonym, sheet.Name);
            sheet.Absent.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_sheet_of_remarks_waits_and_the_day_of_filing_is_found()
    {
        Reading.Value.Waiting.Select(w => w.Name).ShouldBe(["填表说明"]);
        Reading.Value.Sheets.ShouldAllBe(s => s.AsOf == Survey.AsOf);
    }

    [Fact]
    public void Doubtful_values_come_with_a_proposal()
    {
        foreach (var fault in Want("征收项目").GetProperty("faults").EnumerateArray())
        {
            var got = Got("征收项目").Faults.Single(f => f.Row == fault.GetProperty("row").GetInt32());
            got.Proposal.ShouldBe(fault.Str("corrected"));
        }
    }

    [Fact]
    public void Texts_survive_unchanged()
    {
        foreach (var text in Expected.Value.GetProperty("mustSurvive").EnumerateArray())
        {
            var sheet = Got(text.Str("sheet")!);
            var key = sheet.Columns.Single(c => c.Printed == text.Str("column")).Key;
            sheet.Rows.Single(r => r.Number == text.GetProperty("row").GetInt32()).Text(key).ShouldBe(text.Str("text"));
        }
    }

    [Fact]
    public void Stated_totals_stand_beside_the_sums()
    {
        foreach (var check in Expected.Value.GetProperty("crossChecks").EnumerateArray())
        {
            var total = Got(check.Str("sheet")!).Totals.Single(t => t.Row == check.GetProperty("row").GetInt32() && t.Column == check.Str("column"));
            total.Message.ShouldNotBeNull();
            if (check.TryGetProperty("stated", out var stated))
            {
                total.Stated.ShouldBe(stated.GetInt64());
                total.Sum.ShouldBe(check.GetProperty("sumOfRows").GetInt64());
            }
        }

        Got("征收项目").Totals.Count(t => t.Message is not null).ShouldBe(3);
        Got("过渡费发放").Totals.Single().Message.ShouldNotBeNull();
    }

    private static JsonElement Want(string sheet) => Expected.Value.GetProperty("sheets").GetProperty(sheet);

    private static SheetReading Got(string sheet) => Reading.Value.Sheets.Single(s => s.Name == sheet);

    private static List<string> Difference(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (want, got) = (expected.ToList(), actual.ToList());
        return [.. want.Except(got).Select(w => "missing " + w), .. got.Except(want).Select(g => "surplus " + g)];
    }
}
