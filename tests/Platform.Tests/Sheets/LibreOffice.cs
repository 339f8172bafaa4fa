using System.IO.Compression;
using System.Text;
using CsvHelper;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>Another program reads the workbooks that we write, and finds every text to be the text it was.</summary>
public sealed class LibreOffice
{
    /// <summary>How a cell begins that a program might calculate; the last are full-width forms, which some take for the plain ones.</summary>
    private static readonly string[] Heads = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "'=", "\"=", "\t=", "%"];

    private static readonly string[] Bodies =
        ["1+1", "cmd|'/c calc'!A0", "HYPERLINK(\"http://example.invalid\",\"查看\")", "SUM(A1:A9)", "2号院", "WEBSERVICE(\"http://example.invalid\")", "DDE(\"cmd\";\"/c calc\";\"x\")", ""];

    private static readonly string[] Texts = [.. Heads.SelectMany(h => Bodies.Select(b => h + b)), "0012", "411221199206130005", "6222021234567890123", "1e5", "2020-1-1", "TRUE", "#N/A", "丁𠮷", "_x0041_", "{=1+1}"];

    [SkippableFact]
    public void Finds_text_where_we_wrote_text_and_nothing_calculated()
    {
        Skip.IfNot(Office.HasCalc, "libreoffice-calc-nogui is not installed");
        var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.Sheet("list", [new("=1+1", ExportKind.Text, t => t), new("money", ExportKind.Money, _ => 123_456L)], Texts);
            writer.Sheet("odd", [new ExportColumn<string>("kinds", ExportKind.Number, t => t)], Texts[..1].Select(_ => "1"));
        }

        NoFormula(stream).ShouldBe(2);
        var rows = Converted(stream.ToArray(), "list");
        rows[0].ShouldBe(["=1+1", "money"]);
        Other(rows.Skip(1).Select(r => r[0]), Texts).ShouldBeEmpty();
        rows.Skip(1).ShouldAllBe(r => r[1] == "1234.56");
    }

    [SkippableFact]
    public void Finds_the_printed_cells_in_rows_that_are_handed_back()
    {
        Skip.IfNot(Office.HasCalc, "libreoffice-calc-nogui is not installed");
        object[] head = ["项目编号", "项目名称", "户编号", "被征收人姓名", "身份证号", "备注"];
        var rejected = Texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => (object?[])["P1", "样例项目", null, null, "411221199206130005", t]).ToArray();
        var reading = Survey.Reader().Read([Made.Sheet("被征收户", [head, .. rejected])]);
        reading.Sheets.Single().Rows.Count(r => !r.Usable).ShouldBe(rejected.Length);
        var stream = new MemoryStream();
        ReturnedRows.Write(stream, reading);

        NoFormula(stream).ShouldBe(1);
        var rows = Converted(stream.ToArray(), "被征收户");
        var at = Array.FindIndex(rows[0], t => t.EndsWith("备注", StringComparison.Ordinal));
        Other(rows.Skip(1).Select(r => r[at]), [.. rejected.Select(r => (string)r[5]!)]).ShouldBeEmpty();
    }

    /// <summary>Line ends within a cell are one character in every program, which a CSV writes as LF.</summary>
    private static string Ends(string text) => text.Replace('\r', '\n');

    private static List<string> Other(IEnumerable<string> got, IReadOnlyList<string> want)
    {
        var all = got.Select(Ends).ToList();
        all.Count.ShouldBe(want.Count);
        return [.. all.Zip(want.Select(Ends)).Where(p => p.First != p.Second).Select(p => System.Text.Json.JsonSerializer.Serialize(p.ToString()))];
    }

    /// <returns>How many sheets were looked at.</returns>
    private static int NoFormula(MemoryStream book)
    {
        using var zip = new ZipArchive(new MemoryStream(book.ToArray()));
        var sheets = zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList();
        foreach (var sheet in sheets)
        {
            using var xml = System.Xml.XmlReader.Create(sheet.Open());
            while (xml.Read()) (xml.NodeType == System.Xml.XmlNodeType.Element && xml.LocalName == "f").ShouldBeFalse(sheet.FullName);
        }

        return sheets.Count;
    }

    /// <summary>Converts a workbook as a person would save it, formulas calculated, and reads one of its sheets.</summary>
    private static List<string[]> Converted(byte[] book, string sheet)
    {
        using var folder = new Office();
        var csv = folder.Convert("book.xlsx", book, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1", $"book-{sheet}.csv");
        using var reader = CsvReader.FromText(File.ReadAllText(csv, Encoding.UTF8), new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false });
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))]);
        return rows;
    }
}
