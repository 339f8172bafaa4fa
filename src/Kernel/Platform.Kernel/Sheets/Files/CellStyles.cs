using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Platform.Kernel.Sheets;

/// <summary>What the style of a cell says of its value.</summary>
/// <param name="Kind">Whether its number is a day or a span of time.</param>
/// <param name="Padding">A format like 0000, whose leading zeros are part of a code; null for any other.</param>
/// <param name="Struck">Struck through.</param>
internal readonly record struct CellStyle(FormatKind Kind, string? Padding, bool Struck);

/// <summary>A workbook's cell styles by their number.</summary>
internal static class CellStyles
{
    /// <summary>Reads the part; a workbook without one has plain cells.</summary>
    public static CellStyle[] Of(ZipArchiveEntry? part)
    {
        if (part is null)
        {
            return [];
        }

        var (styles, formats, struckFonts) = (new List<CellStyle>(), new Dictionary<int, string>(), new HashSet<int>());
        using var xml = XmlReader.Create(part.Open(), XmlText.Safe);
        var (font, inCells) = (-1, false);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs"))
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : "")
            {
                case "numFmt":
                    formats[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
                    break;
                case "fonts" or "dxfs":
                    font = -1;
                    break;
                case "font":
                    font++;
                    break;
                case "strike" when xml.GetAttribute("val") is not ("0" or "false"):
                    struckFonts.Add(font);
                    break;
                case "cellXfs":
                    inCells = true;
                    break;
                case "xf" when inCells:
                    var id = Number(xml, "numFmtId");
                    var code = formats.GetValueOrDefault(id);
                    styles.Add(new(code is null ? NumberFormats.KindOf(id) : NumberFormats.KindOf(code), Padding(code), struckFonts.Contains(Number(xml, "fontId"))));
                    break;
            }
        }

        return [.. styles];
    }

    private static int Number(XmlReader xml, string name) => int.TryParse(xml.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? Padding(string? code) => code is { Length: > 1 and < 20 } && code.AsSpan().IndexOfAnyExcept('0') < 0 ? code : null;
}
