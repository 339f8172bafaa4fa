using System.Globalization;
using System.IO.Compression;
using System.Text;
using Platform.Kernel.Sheets;

namespace Platform.Benchmarks;

/// <summary>A workbook of made-up families as Excel saves it: 12 columns, texts shared, identity numbers, telephones and bank cards each different and with their right check digits.</summary>
internal static class FamilyBook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static readonly string[] Titles =
        ["项目名称", "户编号", "被征收人", "身份证号码", "联系电话", "房屋坐落", "征收面积（㎡）", "签约状态", "签约日期", "补偿方式", "补偿金额（元）", "银行账号"];

    public static void Write(string path, int families)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            Part(zip, "[Content_Types].xml", to => to.Write($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{Type("workbook", "sheet.main")}{Type("worksheets/sheet1", "worksheet")}{Type("sharedStrings", "sharedStrings")}{Type("styles", "styles")}</Types>"));
            Part(zip, "_rels/.rels", to => to.Write(Relations(("officeDocument", "xl/workbook.xml"))));
            Part(zip, "xl/_rels/workbook.xml.rels", to => to.Write(Relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"))));
            Part(zip, "xl/workbook.xml", to => to.Write($"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"被征收户\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
            Part(zip, "xl/styles.xml", to => to.Write($"<styleSheet {Main}><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"));
            Part(zip, "xl/worksheets/sheet1.xml", to => Sheet(to, families, texts));
            Part(zip, "xl/sharedStrings.xml", to => Shared(to, texts));
        }
    }

    private static void Sheet(TextWriter to, int families, Dictionary<string, int> texts)
    {
        to.Write($"<worksheet {Main}><sheetData>");
        Row(to, 1, Titles, texts);
        for (var n = 0; n < families; n++) Row(to, n + 2, Family(n), texts);
        to.Write("</sheetData></worksheet>");
    }

    private static void Row(TextWriter to, int row, object?[] cells, Dictionary<string, int> texts)
    {
        to.Write($"<row r=\"{row}\" spans=\"1:12\">");
        for (var i = 0; i < cells.Length; i++)
            to.Write(cells[i] switch
            {
                null => "",
                string text => $"<c r=\"{(char)('A' + i)}{row}\" t=\"s\"><v>{Place(texts, text)}</v></c>",
                DateOnly day => $"<c r=\"{(char)('A' + i)}{row}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>",
                var number => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{row}\"><v>{number}</v></c>"),
            });
        to.Write("</row>");
    }

    private static object?[] Family(int n) =>
    [
        $"演示片区{n / 1000:000}号改造项目", CodeOf(n), $"虚构{n}", IdNumber(n), $"139{n:00000000}", $"演示路{n / 50}号{n % 50 / 10 + 1}单元{n % 10 + 1}01室",
        (6000 + n % 9000) / 100m, n % 20 == 0 ? "未签约" : "已签约", n % 20 == 0 ? null : new DateOnly(2019, 1, 1).AddDays(n % 700),
        n % 3 == 0 ? "货币补偿" : "产权调换", (30_000_000 + n * 7) / 100m, Card(n),
    ];

    private static string IdNumber(int n)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"411221{new DateOnly(1900, 1, 1).AddDays(n / 900):yyyyMMdd}{n % 900 + 100}");
        return head + CheckDigits.IdCheck(head);
    }

    /// <summary>A family's number.</summary>
    public static string CodeOf(int n) => $"Y{n / 1000:000}-{n % 1000:0000}";

    private static string Card(int n)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"621700{n * 7919L % 1_000_000_000_000:000000000000}");
        for (var check = '0'; ; check++)
            if (CheckDigits.IsLuhn(head + check)) return head + check;
    }

    private static void Shared(TextWriter to, Dictionary<string, int> texts)
    {
        to.Write($"<sst {Main} count=\"{texts.Count}\" uniqueCount=\"{texts.Count}\">");
        foreach (var text in texts.OrderBy(t => t.Value)) to.Write($"<si><t>{text.Key}</t></si>");
        to.Write("</sst>");
    }

    private static int Place(Dictionary<string, int> texts, string text)
    {
        if (!texts.TryGetValue(text, out var place)) texts[text] = place = texts.Count;
        return place;
    }

    private static void Part(ZipArchive zip, string path, Action<TextWriter> write)
    {
        using var to = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Optimal).Open(), new UTF8Encoding(false));
        to.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        write(to);
    }

    private static string Type(string part, string type) => $"<Override PartName=\"/xl/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";

    private static string Relations(params (string Type, string Target)[] all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select((r, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}\" Target=\"{r.Target}\"/>")) + "</Relationships>";
}
