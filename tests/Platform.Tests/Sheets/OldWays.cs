using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>What older programs and papers wrote: days counted from 1904, identity numbers of fifteen digits; and areas that no house has.</summary>
public sealed class OldWays
{
    private const string Titles = "户编号,被征收人,身份证号码,项目名称,征收面积（㎡）,签约日期";

    [Theory]
    [InlineData("", 42510)]
    [InlineData("<workbookPr date1904=\"1\"/>", 42510 - 1462)]
    [InlineData("<workbookPr date1904=\"true\"/>", 42510 - 1462)]
    public void Days_are_counted_from_where_the_workbook_says(string properties, int serial)
    {
        var file = Made.Workbook(Made.Row(1, "", "", Titles.Split(','))
            + $"<row r=\"2\">{string.Concat(new[] { "A1", "甲", "411221199206130005", "东", "80" }.Select(t => $"<c t=\"inlineStr\"><is><t>{t}</t></is></c>"))}<c s=\"1\"><v>{serial}</v></c></row>",
            cellXfs: "<xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>");
        using var zip = new System.IO.Compression.ZipArchive(file);
        var parts = zip.Entries.ToDictionary(e => e.FullName, e => new StreamReader(e.Open()).ReadToEnd());
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].Replace("<sheets>", properties + "<sheets>", StringComparison.Ordinal);

        var row = Survey.Reader().Read(Made.Zip([.. parts.Select(p => (p.Key, p.Value))]), "x.xlsx", asOf: Survey.AsOf).Sheets.Single().Rows.Single();
        row.Faults.ShouldBeEmpty();
        row.Date("signed").ShouldBe(new DateOnly(2016, 5, 20));
    }

    [Fact]
    public void An_identity_number_of_fifteen_digits_is_proposed_in_its_long_form()
    {
        var row = Made.Read([.. Titles.Split(',')], ["A1", "甲", "110105491231002", "东", 80, null]).Rows.Single();
        var fault = row.Faults.ShouldHaveSingleItem();
        (fault.Code, fault.Severity, fault.Proposal).ShouldBe(("id-length", Severity.Warned, "11010519491231002X"));
    }

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(0.01, false)]
    [InlineData(50_000.0, false)]
    [InlineData(50_000.01, true)]
    public void A_house_without_an_area_or_as_large_as_a_quarter_is_remarked(double area, bool remarked) =>
        Made.Read([.. Titles.Split(',')], ["A1", "甲", "411221199206130005", "东", area, null]).Faults.Select(f => (f.Key, f.Code, f.Severity))
            .ShouldBe(remarked ? [("area", "area-implausible", Severity.Warned)] : []);

    [Fact]
    public void Blocks_with_headers_and_subtotals_of_their_own_are_one_sheet()
    {
        object?[] head = [.. Titles.Split(',')];
        var sheet = Made.Read(["某县台账"], ["一、东片"], head, ["A1", "甲", "411221199206130005", "东", 80, null], ["小计", null, null, null, 80, null], [null],
            ["二、西片"], head, ["A2", "乙", "11010519491231002X", "西", 90, null], ["小计", null, null, null, 90, null], ["合计", null, null, null, 170, null]);
        sheet.Faults.ShouldBeEmpty();
        sheet.Rows.Select(r => r.Text("household")).ShouldBe(["A1", "A2"]);
        sheet.Totals.Select(t => (t.Label, t.Stated, t.Message)).ShouldBe([("小计", 8000L, null), ("小计", 9000L, null), ("合计", 17_000L, null)]);
    }
}
