using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Platform.Benchmarks;

/// <summary>
/// The plainest reader of a workbook that gives every cell as the text that a person sees: zip, XmlReader, the shared texts, and the
/// styles that tell a day from a number. It checks nothing and keeps no row.
/// </summary>
internal static class PlainBook
{
    /// <summary>The rows of the first sheet; null for an empty cell.</summary>
    public static IEnumerable<string?[]> Rows(Stream file, int width)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var (days, texts) = (Days(zip), Texts(zip));
        using var xml = XmlReader.Create(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var row = new string?[width];
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" }) row = new string?[width];
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" }) row[Column(xml.GetAttribute("r")!)] = Cell(xml, texts, days);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" }) yield return row;
    }

    private static string? Cell(XmlReader xml, List<string> texts, HashSet<string> days)
    {
        if (xml.IsEmptyElement) return null;
        var (type, style, value) = (xml.GetAttribute("t"), xml.GetAttribute("s"), "");
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "c" })
            if (xml.NodeType == XmlNodeType.Text) value = xml.Value;
        return type == "s" ? texts[int.Parse(value, CultureInfo.InvariantCulture)]
            : type is null && style is not null && days.Contains(style)
                ? DateTime.FromOADate(double.Parse(value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value;
    }

    private static int Column(string reference) => reference[0] - 'A'; // twelve columns

    private static HashSet<string> Days(ZipArchive zip)
    {
        var (days, style, inCells) = (new HashSet<string>(), -1, false);
        using var xml = XmlReader.Create(zip.GetEntry("xl/styles.xml")!.Open());
        while (xml.Read())
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element;
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                style++;
                if (xml.GetAttribute("numFmtId") is "14" or "15" or "16" or "17" or "22") days.Add(style.ToString(CultureInfo.InvariantCulture));
            }
        return days;
    }

    private static List<string> Texts(ZipArchive zip)
    {
        var (texts, text) = (new List<string>(), new StringBuilder());
        using var xml = XmlReader.Create(zip.GetEntry("xl/sharedStrings.xml")!.Open());
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Text) text.Append(xml.Value);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" })
            {
                texts.Add(text.ToString());
                text.Clear();
            }
        return texts;
    }
}
