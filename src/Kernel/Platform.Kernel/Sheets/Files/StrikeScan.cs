using System.IO.Compression;
using System.Xml;

namespace Platform.Kernel.Sheets;

/// <summary>
/// Rows that are struck through. ExcelDataReader does not tell fonts, so the parts are walked once more, and only when
/// the styles hold a struck font at all.
/// </summary>
internal sealed class StrikeScan
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true };
    private readonly Dictionary<string, IReadOnlySet<int>> rows = new(StringComparer.Ordinal);

    public static StrikeScan Of(Stream content)
    {
        var scan = new StrikeScan();
        using var zip = ZipGuard.Open(content);
        try
        {
            var styles = Styles(zip);
            if (styles.Count > 0)
            {
                var targets = Relations(zip);
                foreach (var (name, id) in Names(zip))
                {
                    if (targets.TryGetValue(id, out var target) && zip.GetEntry(Path(target)) is { } part)
                    {
                        scan.rows[name] = Struck(part, styles);
                    }
                }
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new SheetFileException("file-broken", "文件已损坏或不是规范的 .xlsx，请用 Excel 打开并另存后上传", e);
        }

        return scan;
    }

    public IReadOnlySet<int> Rows(string sheet) => rows.GetValueOrDefault(sheet, System.Collections.Frozen.FrozenSet<int>.Empty);

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

    private static IEnumerable<(string Name, string Id)> Names(ZipArchive zip)
    {
        using var xml = XmlReader.Create(zip.GetEntry("xl/workbook.xml")!.Open(), Safe);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
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
                    targets[xml.GetAttribute("Id") ?? ""] = xml.GetAttribute("Target") ?? "";
                }
            }
        }

        return targets;
    }

    private static HashSet<int> Struck(ZipArchiveEntry part, HashSet<string> styles)
    {
        var found = new HashSet<int>();
        using var xml = XmlReader.Create(part.Open(), Safe);
        int row = 0, filled = 0, struck = 0;
        var style = "0";
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "row"):
                    row = int.TryParse(xml.GetAttribute("r"), out var r) ? r : row + 1;
                    (filled, struck) = (0, 0);
                    break;
                case (XmlNodeType.Element, "c"):
                    style = xml.GetAttribute("s") ?? "0";
                    break;
                case (XmlNodeType.Element, "v" or "is"):
                    filled++;
                    struck += styles.Contains(style) ? 1 : 0;
                    break;
                case (XmlNodeType.EndElement, "row") when struck > 0 && struck * 2 > filled:
                    found.Add(row);
                    break;
            }
        }

        return found;
    }
}
