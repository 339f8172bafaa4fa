using System.IO.Compression;
using System.Text;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>What a file does not say in earnest is named, and swallows nothing beside it.</summary>
public sealed class BrokenCells
{
    private const string Head = "户编号,被征收人姓名,身份证号,项目名称,征收面积（㎡）,签约状态,补偿方式\n";

    [Fact]
    public void A_quote_that_is_never_closed_swallows_no_record()
    {
        var reading = Csv(Head + "H1,\"张甲,,甲项目,80,已签约,货币补偿\n" + Rows(2, 6));
        reading.Sheets.Single().Rows.Count.ShouldBe(6);
        reading.Sheets.Single().Rows[0].Text("person").ShouldNotBeNull().ShouldContain("张甲");
    }

    [Fact]
    public void A_quoted_field_may_hold_separators_quotes_and_lines() =>
        Csv(Head + "H1,\"张\"\"甲\"\"\n乙, 丙\",,甲项目,80,已签约,货币补偿\n" + Rows(2, 3)).Sheets.Single().Rows.Count.ShouldBe(3);

    [Fact]
    public void A_broken_byte_does_not_turn_utf_8_into_gbk()
    {
        var bytes = Encoding.UTF8.GetBytes(Head + Rows(1, 6)).ToList();
        bytes.Insert(Encoding.UTF8.GetByteCount(Head) + 5, 0xff);
        var reading = Survey.Reader().Read(new MemoryStream([.. bytes]), "户.csv");
        reading.Waiting.ShouldBeEmpty();
        reading.Sheets.Single().Rows.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("<f>100*2</f>", true)]
    [InlineData("<f>100*2</f><v/>", true)]
    [InlineData("<f>100*2</f><v>200</v>", false)]
    public void A_formula_without_a_value_is_no_empty_cell(string cell, bool broken)
    {
        var sheet = Survey.Reader().Read(Xlsx(cell), "户.xlsx").Sheets.Single();
        sheet.Rows.Single().Faults.Any(f => f.Key == "area").ShouldBe(broken);
    }

    private static SurveyReading Csv(string text) => Survey.Reader().Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "户.csv");

    private static string Rows(int first, int last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(i => $"H{i},张{i},,甲项目,{60 + i},已签约,货币补偿\n"));

    private static MemoryStream Xlsx(string area)
    {
        var content = new MemoryStream();
        ReturnedRows.Write(content, Csv(Head + "H1,张甲,bad,甲项目,80,已签约,天知道\n"));
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            writer.Write(System.Text.RegularExpressions.Regex.Replace(xml, "<c t=\"inlineStr\" s=\"2\"><is><t xml:space=\"preserve\">80</t></is></c>", $"<c>{area}</c>"));
        }

        content.Position = 0;
        return content;
    }
}
