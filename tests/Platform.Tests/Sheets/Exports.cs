using System.IO.Compression;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>What is exported reads back as it was.</summary>
public sealed class Exports
{
    private static readonly string[] Texts =
        ["=1+1", "=HYPERLINK(\"http://example.invalid\",\"查看\")", "@SUM(A1:A9)", "+2号院", "-3", "王𬸚", "丁𠮷", "文阳斌🙂", "411221199206130005", "0012", "a\u0001b", "_x0041_", " 两端空格 ", "甲<&>\"乙", "第一行\n第二行"];

    [Fact]
    public void Texts_stay_texts_and_numbers_numbers()
    {
        var stream = new MemoryStream();
        SheetWriter.Write(stream, "导出:表", [
            new ExportColumn<string>("文字", ExportKind.Text, t => t),
            new ExportColumn<string>("金额", ExportKind.Money, _ => 123_456_789L),
            new ExportColumn<string>("面积", ExportKind.Area, _ => 8_955L),
            new ExportColumn<string>("户数", ExportKind.Count, _ => 7),
            new ExportColumn<string>("日期", ExportKind.Date, _ => new DateOnly(2022, 8, 31)),
            new ExportColumn<string>("空", ExportKind.Money, _ => null)], Texts);

        var sheet = SheetFile.Open(stream, "x").Select(s => (s.Name, Rows: s.Rows.ToList())).Single();
        sheet.Name.ShouldBe("导出表");
        var rows = sheet.Rows.Skip(1).ToList();
        rows.Select(r => r[0].Text).ShouldBe(Texts.Select(t => t switch { "a\u0001b" => "ab", _ => t }));
        rows.ShouldAllBe(r => r[0].Kind == RawKind.Text && r[1].Number == 1_234_567.89 && r[2].Number == 89.55 && r[3].Number == 7 && r[4].Kind == RawKind.Date && r[4].Print() == "2022-08-31" && r[5].IsBlank);

        stream.Position = 0;
        using var zip = new ZipArchive(stream);
        using var part = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = part.ReadToEnd();
        xml.ShouldNotContain("<f>");
        xml.ShouldContain("<v>1234567.89</v>");
        xml.ShouldContain("t=\"inlineStr\" s=\"6\"><is><t xml:space=\"preserve\">=1+1</t>");
    }

    [Fact]
    public void Sheets_of_one_name_get_names_of_their_own()
    {
        var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.Sheet("表", [new ExportColumn<int>("数", ExportKind.Count, i => i)], [1, 2]);
            writer.Sheet("表", [new ExportColumn<int>("数", ExportKind.Count, i => i)], []);
        }

        SheetFile.Open(stream, "x").Select(s => $"{s.Name} {s.Rows.Count()}").ShouldBe(["表 3", "表(2) 1"]);
    }

    [Fact]
    public void An_exported_list_can_be_handed_in_again()
    {
        var reading = Survey.Read("义马市排查台账.utf8bom.csv", Survey.AsOf).Sheets.Single();
        var stream = new MemoryStream();
        SheetWriter.Write(stream, "被征收户", [.. reading.Columns.Select(c => new ExportColumn<SheetRow>(c.Printed, ExportKind.Text, r => r.Printed(c.Key)))], reading.Rows);
        var again = Survey.Reader().Read(stream, "x.xlsx", asOf: Survey.AsOf).Sheets.Single();
        again.Faults.Select(f => (f.Row, f.Code)).ShouldBe(reading.Faults.Select(f => (reading.Rows.ToList().FindIndex(r => r.Number == f.Row) + 2, f.Code)));
    }
}
