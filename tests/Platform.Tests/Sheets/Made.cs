using System.IO.Compression;
using System.Text;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>Sheets and files made on the spot.</summary>
internal static class Made
{
    /// <summary>A sheet of rows from 1 on; a <see cref="DateOnly"/> is a date cell, a double a number, a string starting with #ERR: an error.</summary>
    public static RawSheet Sheet(string name, IReadOnlyList<RawMerge> merges, params object?[][] rows) =>
        new(name, true, merges, rows.Select((r, i) => new RawRow(i + 1, [.. r.Select(Cell)], false, false)));

    public static RawSheet Sheet(string name, params object?[][] rows) => Sheet(name, [], rows);

    public static SheetReading Read(params object?[][] rows) => Read(null, Sheet("Sheet1", rows));

    public static SheetReading Read(ISurveyKnown? known, params RawSheet[] sheets) => Survey.Reader().Read(sheets, known, Survey.AsOf).Sheets[^1];

    public static SurveyReading ReadCsv(byte[] bytes) => Survey.Reader().Read(new MemoryStream(bytes), "x.csv", asOf: Survey.AsOf);

    public static RawCell Cell(object? value) => value switch
    {
        null => RawCell.Blank,
        DateOnly day => new RawCell(RawKind.Date, null, day.ToDateTime(default).ToOADate()),
        int number => new RawCell(RawKind.Number, null, number),
        double number => new RawCell(RawKind.Number, null, number),
        string text when text.StartsWith("#ERR:", StringComparison.Ordinal) => new RawCell(RawKind.Error, text[5..], 0),
        _ => RawCell.Of(value.ToString()),
    };

    /// <summary>A workbook from parts, for what no writer makes.</summary>
    public static MemoryStream Zip(params (string Path, string Xml)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>A workbook of one sheet, with its sheetData and styles given.</summary>
    public static MemoryStream Workbook(string sheetData, string cellXfs = "<xf/>", string fonts = "<font/>", string after = "") => Zip(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="附件1" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts>{fonts}</fonts><cellStyleXfs><xf/></cellStyleXfs><cellXfs>{cellXfs}</cellXfs></styleSheet>"""),
        ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheetData}</sheetData>{after}</worksheet>"""));

    /// <summary>Rows of inline strings; a style and attributes of the row may be given.</summary>
    public static string Row(int number, string attributes, string style, params string?[] cells) =>
        $"<row r=\"{number}\" {attributes}>" + string.Concat(cells.Select((c, i) => c is null ? "" : c[0] == '#'
            ? $"<c r=\"{(char)('A' + i)}{number}\" t=\"e\" {style}><v>{c}</v></c>"
            : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\" {style}><is><t>{c}</t></is></c>")) + "</row>";
}
