using Platform.Tests.Sheets;

namespace Platform.Tests.Hostile;

/// <summary>Entities, absurd sizes and broken references in the parts of a workbook.</summary>
internal static class HostileXml
{
    private const string Bin = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly (string Name, string Type)[] Types =
    [
        ("laughs", "<!DOCTYPE x [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY {(char)('a' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i - 1)};", 10))}\">")) + "]>"),
        ("blow-up", "<!DOCTYPE x [<!ENTITY a \"" + new string('a', 50_000) + "\">]>"),
        ("file", "<!DOCTYPE x [<!ENTITY j SYSTEM \"file:///etc/passwd\">]>"),
        ("http", "<!DOCTYPE x [<!ENTITY j SYSTEM \"http://127.0.0.1:9/x\">]>"),
        ("parameter", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;]>"),
        ("external dtd", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"),
        ("public", "<!DOCTYPE x PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://127.0.0.1:9/x.dtd\">"),
    ];

    public static IEnumerable<HostileFile> All() => [.. Entities(), .. Sizes(), .. References(), .. Wiring(), .. Acting()];

    private static IEnumerable<HostileFile> Entities()
    {
        foreach (var (part, xml) in HostileFile.Parts())
            foreach (var (name, type) in Types)
                yield return new("entity", $"{name} in {part}.xlsx", () => HostileFile.Book((part, type + xml.Replace("附件1", "&j;", StringComparison.Ordinal))));
        foreach (var part in (string[])["xl/sharedStrings.xml", "docProps/core.xml", "xl/theme/theme1.xml", "xl/media/image1.png", "customXml/item1.xml"])
            yield return new("entity", $"laughs in {part}.xlsx", () => HostileFile.Book((part, Types[0].Type + "<x>&j;</x>")));
        foreach (var (encoding, name) in new (System.Text.Encoding, string)[] { (System.Text.Encoding.Unicode, "utf-16"), (System.Text.Encoding.BigEndianUnicode, "utf-16be"), (System.Text.Encoding.UTF32, "utf-32") })
            yield return new("entity", $"laughs in {name}.xlsx", () => Raw("xl/worksheets/sheet1.xml", [.. encoding.GetPreamble(), .. encoding.GetBytes(Types[0].Type + "<x>&j;</x>")]));
        foreach (var name in (string[])["utf-7", "IBM037", "shift_jis", "no-such"])
            yield return new("encoding", name + ".xlsx", () => HostileFile.Book(("xl/worksheets/sheet1.xml", $"<?xml version=\"1.0\" encoding=\"{name}\"?>" + HostileFile.Parts()["xl/worksheets/sheet1.xml"])));
    }

    private static IEnumerable<HostileFile> Sizes()
    {
        foreach (var part in HostileFile.Parts().Keys.Append("xl/sharedStrings.xml"))
        {
            yield return new("depth", $"100000 deep {part}.xlsx", () => HostileFile.Book((part, string.Concat(Enumerable.Repeat("<a>", 100_000)))));
            yield return new("depth", $"1000 deep and closed {part}.xlsx", () => HostileFile.Book((part, string.Concat(Enumerable.Repeat("<a>", 1_000)) + string.Concat(Enumerable.Repeat("</a>", 1_000)))));
            yield return new("length", $"attribute of 5 MB {part}.xlsx", () => HostileFile.Book((part, $"<a b=\"{new string('x', 5 << 20)}\"/>")));
            yield return new("length", $"name of 5 MB {part}.xlsx", () => HostileFile.Book((part, $"<{new string('x', 5 << 20)}/>")));
            yield return new("length", $"100000 attributes {part}.xlsx", () => HostileFile.Book((part, "<a " + string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"b{i}=\"\"")) + "/>")));
            yield return new("length", $"comment of 5 MB {part}.xlsx", () => HostileFile.Book((part, $"<a><!--{new string('x', 5 << 20)}--></a>")));
            yield return new("length", $"cdata of 5 MB {part}.xlsx", () => HostileFile.Book((part, $"<a><![CDATA[{new string('<', 5 << 20)}]]></a>")));
            yield return new("number", $"3 million elements {part}.xlsx", () => HostileFile.Book((part, "<a>" + string.Concat(Enumerable.Repeat("<b/>", 3_000_000)) + "</a>")), MayRead: part is "_rels/.rels" or "xl/worksheets/sheet1.xml");
        }

        yield return new("cell", "cell of 10 MB.xlsx", () => HostileFile.Sheet(Made.Row(1, "", "", new string('啊', 3 << 20))));
        yield return new("cell", "error of 10 MB.xlsx", () => HostileFile.Sheet($"<row><c t=\"e\"><v>{new string('#', 10 << 20)}</v></c></row>"));
        yield return new("cell", "cell of 120000 characters.xlsx", () => HostileFile.Sheet(Made.Row(1, "", "", new string('a', 120_000))));
        yield return new("cell", "a million cells in a row.xlsx", () => HostileFile.Sheet("<row>" + string.Concat(Enumerable.Repeat("<c/>", 1_000_000)) + "</row>"));
        yield return new("cell", "2 million empty rows.xlsx", () => HostileFile.Sheet(string.Concat(Enumerable.Repeat("<row/>", 2_000_000))));
        yield return new("number", "200000 joined cells.xlsx", () => HostileFile.Sheet(HostileFile.Rows(3), "<mergeCells>" + string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:B2\"/>", 200_000)) + "</mergeCells>"));
        yield return new("number", "100000 column widths.xlsx", () => HostileFile.Sheet("", "<cols>" + string.Concat(Enumerable.Repeat("<col min=\"1\" max=\"2\" width=\"9\"/>", 100_000)) + "</cols>"));
        yield return new("number", "sheets.xlsx", () => HostileFile.Book(("xl/workbook.xml", $"<workbook xmlns=\"{HostileFile.Main}\" xmlns:r=\"{Bin}\"><sheets>{string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<sheet name=\"s{i}\" sheetId=\"{i}\" r:id=\"rId1\"/>"))}</sheets></workbook>")));
        yield return new("strings", "30 MB of equal strings.xlsx", () => Strings(string.Concat(Enumerable.Repeat("<si><t>啊啊啊啊啊啊啊啊啊啊</t></si>", 700_000)), "0"));
        yield return new("strings", "one of 10 MB.xlsx", () => Strings($"<si><t>{new string('x', 10 << 20)}</t></si>", "0"));
        yield return new("strings", "one of 10 MB in runs.xlsx", () => Strings("<si>" + string.Concat(Enumerable.Repeat($"<r><t>{new string('x', 1 << 10)}</t></r>", 7_000)) + "</si>", "0"));
    }

    private static IEnumerable<HostileFile> References()
    {
        foreach (var reference in (string[])["XFE1", "ZZZZ1", "ZZZZZZZ1", "ZZZZZZZZZZZZZZZZ1", "A0", "A-1", "A99999999999", "1", "", "A1:B2", "字1", "A1048577", "XFD1048576", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"])
        {
            yield return new("cell reference", reference.Replace(':', '-') + ".xlsx", () => HostileFile.Sheet(HostileFile.Rows(3) + $"<row r=\"9\"><c r=\"{reference}\" t=\"inlineStr\"><is><t>x</t></is></c></row>"), MayRead: true);
            yield return new("dimension", reference.Replace(':', '-') + ".xlsx", () => Dimension($"A1:{reference}"), MayRead: true);
            yield return new("joined cells", reference.Replace(':', '-') + ".xlsx", () => HostileFile.Sheet(HostileFile.Rows(3), $"<mergeCells><mergeCell ref=\"A1:{reference}\"/></mergeCells>"), MayRead: true);
        }

        foreach (var row in (string[])["0", "-1", "2147483647", "2147483648", "99999999999999999999", "x", "1e9"])
            yield return new("row number", row + ".xlsx", () => HostileFile.Sheet(HostileFile.Rows(3) + $"<row r=\"{row}\"><c t=\"inlineStr\"><is><t>x</t></is></c></row>"), MayRead: true);
        foreach (var index in (string[])["1", "-1", "2147483647", "99999999999", "x", ""])
            yield return new("shared string", $"index {index}.xlsx", () => Strings("<si><t>序号</t></si>", index), MayRead: true);
        foreach (var style in (string[])["99999", "-1", "x", "99999999999"])
            yield return new("style", $"index {style}.xlsx", () => HostileFile.Sheet($"<row><c s=\"{style}\"><v>1</v></c></row>"), MayRead: true);
        foreach (var value in (string[])["1e999", "NaN", "-1e308", "0x10", "١٢٣", "1e-400", "99999999999999999999999999999999"])
            yield return new("number", $"value {value}.xlsx", () => HostileFile.Sheet(HostileFile.Rows(3) + $"<row><c><v>5</v></c><c><v>{value}</v></c><c><v>{value}</v></c><c><v>{value}</v></c><c><v>{value}</v></c><c><v>{value}</v></c><c><v>{value}</v></c><c><v>{value}</v></c><c><v>{value}</v></c></row>"), MayRead: true);
    }

    private static IEnumerable<HostileFile> Wiring()
    {
        const string worksheet = Bin + "/worksheet";
        foreach (var (name, target) in new (string, string)[] { ("itself", "_rels/workbook.xml.rels"), ("the workbook", "workbook.xml"), ("nothing", "worksheets/none.xml"), ("outside", "../../etc/passwd"), ("a file", "file:///etc/passwd"), ("a host", "http://127.0.0.1:9/x.xml"), ("a picture", "media/a.png"), ("an empty name", "") })
            yield return new("relationship", $"to {name}.xlsx", () => HostileFile.Book(("xl/_rels/workbook.xml.rels", Relations($"<Relationship Id=\"rId1\" Type=\"{worksheet}\" Target=\"{target}\"/>"))), MayRead: true);
        yield return new("relationship", "twice the same id.xlsx", () => HostileFile.Book(("xl/_rels/workbook.xml.rels", Relations(string.Concat(Enumerable.Repeat($"<Relationship Id=\"rId1\" Type=\"{worksheet}\" Target=\"worksheets/sheet1.xml\"/>", 2))))), MayRead: true);
        yield return new("relationship", "none.xlsx", () => HostileFile.Book(("xl/_rels/workbook.xml.rels", Relations(""))), MayRead: true);
        yield return new("relationship", "to each other.xlsx", () => HostileFile.Book(("_rels/.rels", Relations($"<Relationship Id=\"a\" Type=\"{Bin}/officeDocument\" Target=\"_rels/.rels\"/>"))), MayRead: true);
        yield return new("relationship", "100000.xlsx", () => HostileFile.Book(("xl/_rels/workbook.xml.rels", Relations(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<Relationship Id=\"r{i}\" Type=\"x\" Target=\"y\"/>"))))), MayRead: true);
        yield return new("workbook", "of no sheet.xlsx", () => HostileFile.Book(("xl/workbook.xml", $"<workbook xmlns=\"{HostileFile.Main}\"><sheets/></workbook>")), MayRead: true);
        yield return new("workbook", "other root.xlsx", () => HostileFile.Book(("xl/workbook.xml", "<html/>")), MayRead: true);
        yield return new("workbook", "no xml.xlsx", () => HostileFile.Book(("xl/workbook.xml", "hello")));
        yield return new("workbook", "open xml.xlsx", () => HostileFile.Book(("xl/workbook.xml", "<workbook><sheets>")));
        yield return new("workbook", "control characters.xlsx", () => HostileFile.Sheet("<row><c t=\"inlineStr\"><is><t>&#0;&#1;</t></is></c></row>"));
    }

    private static IEnumerable<HostileFile> Acting()
    {
        foreach (var part in (string[])["xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "xl/activeX/activeX1.xml", "xl/embeddings/oleObject1.bin", "xl/vbaData.xml", "XL/VBAPROJECT.BIN", "xl\\vbaProject.bin"])
            yield return new("macro", part + ".xlsx", () => HostileFile.Book((part, "<x/>")));
        foreach (var type in (string[])["application/vnd.ms-excel.sheet.macroEnabled.main+xml", "application/vnd.ms-excel.template.macroEnabled.main+xml", "application/vnd.ms-excel.addin.macroEnabled.main+xml", "APPLICATION/VND.MS-EXCEL.SHEET.MACROENABLED.MAIN+XML"])
            yield return new("macro", type.Replace('/', ' ') + ".xlsx", () => HostileFile.Book(("[Content_Types].xml", $"<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"{type}\"/></Types>")));
        foreach (var link in (string[])["<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>", "<x:externalLink xmlns:x=\"x\"><x:ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></x:externalLink>", "<externalLink><oleLink progId=\"Package\"/></externalLink>"])
            yield return new("dde", $"link {link.Length}.xlsx", () => HostileFile.Book(("xl/externalLinks/externalLink1.xml", link)));
        yield return new("connection", "connections.xlsx", () => HostileFile.Book(("xl/connections.xml", "<connections><connection id=\"1\"><webPr url=\"http://127.0.0.1:9/\"/></connection></connections>")));
        yield return new("link", "other workbook.xlsx", () => HostileFile.Book(("xl/externalLinks/externalLink1.xml", "<externalLink><externalBook/></externalLink>")), MayRead: true);
        yield return new("formula", "cmd.xlsx", () => HostileFile.Sheet(HostileFile.Rows(3) + "<row r=\"5\"><c r=\"A5\"><f>cmd|'/c calc'!A0</f><v>5</v></c><c r=\"B5\" t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:9\")</f><v>样例</v></c><c r=\"C5\" t=\"inlineStr\"><is><t>=1+1</t></is></c></row>"), MayRead: true);
    }

    private static string Relations(string inside) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>";

    private static byte[] Strings(string items, string index) => HostileFile.Book(
        ("xl/_rels/workbook.xml.rels", Relations($"<Relationship Id=\"rId1\" Type=\"{Bin}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId3\" Type=\"{Bin}/sharedStrings\" Target=\"sharedStrings.xml\"/>")),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{HostileFile.Main}\">{items}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{HostileFile.Main}\"><sheetData><row><c t=\"s\"><v>{index}</v></c></row></sheetData></worksheet>"));

    private static byte[] Dimension(string reference) => HostileFile.Book(
        ("xl/worksheets/sheet1.xml", HostileFile.Parts()["xl/worksheets/sheet1.xml"].Replace("<sheetData>", $"<dimension ref=\"{reference}\"/><sheetData>", StringComparison.Ordinal)));

    private static byte[] Raw(string part, byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(HostileFile.Book((part, null)));
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
