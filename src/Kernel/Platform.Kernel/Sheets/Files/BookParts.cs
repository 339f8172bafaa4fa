using System.IO.Compression;
using System.Xml;

namespace Platform.Kernel.Sheets;

/// <summary>What a workbook's own part says: its sheets, where they lie, and from when days count.</summary>
internal sealed class BookParts
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private readonly List<(string Name, ZipArchiveEntry? Part)> sheets = [];

    private BookParts(ZipArchive zip)
    {
        var targets = Targets(zip);
        using var xml = XmlReader.Create(zip.GetEntry("xl/workbook.xml")!.Open(), XmlText.Safe);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                CountsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                var id = xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations) ?? "";
                sheets.Add((xml.GetAttribute("name") ?? "", targets.TryGetValue(id, out var target) ? zip.GetEntry(target) : null));
            }
        }

        Texts = zip.GetEntry(Target("sharedStrings"));
        Styles = zip.GetEntry(Target("styles"));

        string Target(string type) => targets.GetValueOrDefault("/" + type) ?? $"xl/{type}.xml";
    }

    public static BookParts Of(ZipArchive zip) => new(zip);

    /// <summary>The sheets in their order; a sheet without a part is empty.</summary>
    public IReadOnlyList<(string Name, ZipArchiveEntry? Part)> Sheets => sheets;

    /// <summary>Days count from 1904.</summary>
    public bool CountsFrom1904 { get; }

    /// <summary>The shared texts.</summary>
    public ZipArchiveEntry? Texts { get; }

    /// <summary>The styles.</summary>
    public ZipArchiveEntry? Styles { get; }

    // By id; shared texts and styles, of which there is one each, also by the last word of their type.
    private static Dictionary<string, string> Targets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } part)
        {
            return targets;
        }

        using var xml = XmlReader.Create(part.Open(), XmlText.Safe);
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                continue;
            }

            var (type, target) = (xml.GetAttribute("Type") ?? "", xml.GetAttribute("Target") ?? "");
            var word = type[(type.LastIndexOf('/') + 1)..];
            if (word is "worksheet" or "sharedStrings" or "styles" && !target.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) // only what is called XML was walked as such
            {
                throw new SheetFileException("file-broken", "工作簿的表指向了不是表的部件，请用 Excel 打开并另存后上传");
            }

            targets[xml.GetAttribute("Id") ?? ""] = targets["/" + word] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return targets;
    }
}
