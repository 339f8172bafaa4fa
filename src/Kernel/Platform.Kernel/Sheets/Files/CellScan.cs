using System.IO.Compression;
using System.Xml;

namespace Platform.Kernel.Sheets;

/// <summary>
/// What ExcelDataReader does not tell: rows struck through, and cells with an error value, which it gives as blank.
/// A sheet's part is walked once more only when the styles hold a struck font, or its bytes an error cell.
/// </summary>
internal sealed class CellScan
{
    private const int MostErrors = 100_000;
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true };
    private readonly Dictionary<string, SheetScan> sheets = new(StringComparer.Ordinal);

    public static CellScan Of(Stream content)
    {
        var scan = new CellScan();
        using var zip = ZipGuard.Open(content);
        try
        {
            var styles = Styles(zip);
            var targets = Relations(zip);
            foreach (var (name, id) in scan.Names(zip))
            {
                if (targets.TryGetValue(id, out var target) && zip.GetEntry(Path(target)) is { } part && (styles.Count > 0 || HasErrors(part)))
                {
                    scan.sheets[name] = Scan(part, styles);
                }
            }
        }
        catch (Exception e) when (e is not (OutOfMemoryException or SheetFileException))
        {
            throw new SheetFileException("file-broken", "文件已损坏或不是规范的 .xlsx，请用 Excel 打开并另存后上传", e);
        }

        return scan;
    }

    /// <summary>Days count from 1904, said in a word that the library does not know; a 1 it knows.</summary>
    public bool CountsFrom1904 { get; private set; }

    public SheetScan Sheet(string name) => sheets.GetValueOrDefault(name, SheetScan.Nothing);

    private static bool HasErrors(ZipArchiveEntry part)
    {
        ReadOnlySpan<byte> mark = "t=\"e\""u8;
        using var stream = part.Open();
        var buffer = new byte[1 << 16];
        var kept = 0;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var all = buffer.AsSpan(0, kept + read);
            if (all.IndexOf(mark) >= 0)
            {
                return true;
            }

            kept = Math.Min(mark.Length - 1, all.Length);
            all[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static string Path(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private static HashSet<string> Styles(ZipArchive zip)
    {
        var struckFonts = new HashSet<string>(StringComparer.Ordinal);
        var struck = new HashSet<string>(StringComparer.Ordinal);
        if (zip.GetEntry("xl/styles.xml") is not { } part)
        {
            return struck;
        }

        using var xml = XmlReader.Create(part.Open(), Safe);
        int font = -1, style = -1;
        var inCells = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
            {
                break;
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "fonts" or "dxfs":
                    font = -1;
                    break;
                case "font":
                    font++;
                    break;
                case "strike" when xml.GetAttribute("val") is not ("0" or "false"):
                    struckFonts.Add(font.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    break;
                case "cellXfs":
                    inCells = true;
                    break;
                case "xf" when inCells:
                    style++;
                    if (struckFonts.Contains(xml.GetAttribute("fontId") ?? "0"))
                    {
                        struck.Add(style.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return struck;
    }

    private IEnumerable<(string Name, string Id)> Names(ZipArchive zip)
    {
        using var xml = XmlReader.Create(zip.GetEntry("xl/workbook.xml")!.Open(), Safe);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                CountsFrom1904 = xml.GetAttribute("date1904") == "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                yield return (xml.GetAttribute("name") ?? "", xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? "");
            }
        }
    }

    private static Dictionary<string, string> Relations(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry("xl/_rels/workbook.xml.rels") is { } part)
        {
            using var xml = XmlReader.Create(part.Open(), Safe);
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                {
                    var target = xml.GetAttribute("Target") ?? "";
                    if (IsRead(xml.GetAttribute("Type") ?? "") && !target.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                    {
                        throw new SheetFileException("file-broken", "工作簿的表指向了不是表的部件，请用 Excel 打开并另存后上传");
                    }

                    targets[xml.GetAttribute("Id") ?? ""] = target;
                }
            }
        }

        return targets;
    }

    /// <summary>Only what is called XML was walked by <see cref="PartGuard"/> as such.</summary>
    private static bool IsRead(string type) =>
        type.EndsWith("/worksheet", StringComparison.Ordinal) || type.EndsWith("/sharedStrings", StringComparison.Ordinal) || type.EndsWith("/styles", StringComparison.Ordinal);

    private static SheetScan Scan(ZipArchiveEntry part, HashSet<string> styles)
    {
        var scan = new SheetScan();
        using var xml = XmlReader.Create(part.Open(), Safe);
        int row = 0, column = 0, filled = 0, struck = 0;
        var (style, error, formula, text) = ("0", false, false, false);
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "row"):
                    row = int.TryParse(xml.GetAttribute("r"), out var r) ? r : row + 1;
                    (column, filled, struck) = (-1, 0, 0);
                    break;
                case (XmlNodeType.Element, "c"):
                    column = Column(xml.GetAttribute("r")) ?? column + 1;
                    style = xml.GetAttribute("s") ?? "0";
                    (error, text, formula) = (xml.GetAttribute("t") == "e", xml.GetAttribute("t") == "str", false);
                    break;
                case (XmlNodeType.Element, "f"):
                    formula = true;
                    break;
                case (XmlNodeType.Element, "v") when xml.IsEmptyElement:
                    break;
                case (XmlNodeType.EndElement, "c") when formula && !text && scan.Errors.Count < MostErrors:
                    scan.Errors.TryAdd((row, column), SheetScan.NotCalculated);
                    break;
                case (XmlNodeType.Element, "v" or "is"):
                    formula = false;
                    filled++;
                    struck += styles.Contains(style) ? 1 : 0;
                    if (error && scan.Errors.Count < MostErrors)
                    {
                        scan.Errors[(row, column)] = xml.ReadString();
                    }

                    break;
                case (XmlNodeType.EndElement, "row") when struck > 0 && struck * 2 > filled && scan.Struck.Count < MostErrors:
                    scan.Struck.Add(row);
                    break;
            }
        }

        return scan;
    }

    private static int? Column(string? reference)
    {
        var at = 0;
        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z' || at > 20_000)
            {
                break;
            }

            at = (at * 26) + c - 'A' + 1;
        }

        return at == 0 ? null : at - 1;
    }
}

/// <summary>Findings in one sheet; rows from 1, columns from 0.</summary>
internal sealed class SheetScan
{
    public static readonly SheetScan Nothing = new();

    /// <summary>In place of an error's name: a formula that no program has calculated, so that the file holds no value.</summary>
    public const string NotCalculated = "未计算的公式";

    public HashSet<int> Struck { get; } = [];

    public Dictionary<(int Row, int Column), string> Errors { get; } = [];
}
