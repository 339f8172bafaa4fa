using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>What our own reader makes of a workbook's cells.</summary>
public sealed class CellKinds
{
    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", nameof(FormatKind.Day))]
    [InlineData("[$-804]yyyy/m/d;@", nameof(FormatKind.Day))]
    [InlineData("h:mm", nameof(FormatKind.Day))]
    [InlineData("[h]:mm", nameof(FormatKind.Span))]
    [InlineData("General", nameof(FormatKind.Number))]
    [InlineData("0.00E+00", nameof(FormatKind.Number))]
    [InlineData("#,##0.00\"元/m\"", nameof(FormatKind.Number))]
    [InlineData("[Red]0.00", nameof(FormatKind.Number))]
    [InlineData("0\\d", nameof(FormatKind.Number))]
    public void A_format_tells_days_from_numbers(string code, string kind) => NumberFormats.KindOf(code).ToString().ShouldBe(kind);

    [Fact]
    public void Texts_lose_their_sounds_and_keep_their_runs_and_cells_without_a_place_follow_each_other()
    {
        const string cells = "<row r=\"1\"><c t=\"inlineStr\"><is><r><t>张</t></r><r><t xml:space=\"preserve\"> 三</t></r><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></is></c><c/>"
            + "<c t=\"str\"><v>a_x000D_b</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c><f>A1</f></c></row>";
        var row = SheetFile.Open(Made.Workbook(cells), "x").SelectMany(s => s.Rows).Single();
        row.Cells.Select(c => (c.Kind, c.Print())).ShouldBe(
        [
            (RawKind.Text, "张 三"), (RawKind.Blank, null), (RawKind.Text, "a\rb"), (RawKind.Bool, "TRUE"), (RawKind.Error, "#N/A"), (RawKind.Error, "未计算的公式"),
        ]);
    }

    [Fact]
    public void Values_come_back_from_their_pages_as_they_went_in()
    {
        SheetValue[] values =
        [
            default, new(RawCell.Of("甲𠮷"), ValueKind.Text, "甲𠮷", 0), new(RawCell.Of(" a "), ValueKind.Text, "A", 0), new(new(RawKind.Number, null, 80.25), ValueKind.Number, null, 8025),
            new(new(RawKind.Number, null, 1e300), ValueKind.None, null, 0), new(new(RawKind.Number, "0012", 12), ValueKind.Text, "0012", 0), new(new(RawKind.Date, null, 42510), ValueKind.MonthOnly, null, 736103),
            new(new(RawKind.Number, null, -3), ValueKind.Number, null, -3), new(new(RawKind.Error, "#N/A", 0), ValueKind.None, null, 0), new(new(RawKind.Bool, null, 1), ValueKind.None, null, 0),
        ];
        var pages = new RowPages(1);
        for (var i = 0; i < (2 * RowPages.Size) + 10; i++) pages.Add([values[i % values.Length]]);
        for (var i = 0; i < (2 * RowPages.Size) + 10; i++) pages.Value(i, 0).ShouldBe(values[i % values.Length], $"row {i}");
    }
}
