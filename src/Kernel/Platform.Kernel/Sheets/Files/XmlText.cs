using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Platform.Kernel.Sheets;

/// <summary>Texts of a workbook's XML, put together in one buffer that is used again.</summary>
internal sealed partial class XmlText
{
    /// <summary>No document type, nothing from elsewhere.</summary>
    public static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private char[] buffer = new char[256];
    private int length;

    /// <summary>What was read last; until the next is.</summary>
    public ReadOnlySpan<char> Chars => buffer.AsSpan(0, length);

    /// <summary>Reads what stands in the element that the reader is on, up to its end.</summary>
    public void Element(XmlReader xml)
    {
        length = 0;
        if (!xml.IsEmptyElement)
        {
            Within(xml, all: true);
        }
    }

    /// <summary>Reads a text in runs (<c>si</c>, <c>is</c>), up to its end, without the sounds that stand over characters.</summary>
    public void Item(XmlReader xml)
    {
        length = 0;
        if (!xml.IsEmptyElement)
        {
            Within(xml, all: false);
        }
    }

    /// <summary>A text in which Excel wrote a character as <c>_x000D_</c>.</summary>
    public static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    private void Within(XmlReader xml, bool all)
    {
        var (depth, sound, taken) = (xml.Depth, -1, all);
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when !all:
                    sound = sound < 0 && xml.LocalName == "rPh" && !xml.IsEmptyElement ? xml.Depth : sound;
                    taken = sound < 0 && xml.LocalName == "t";
                    break;
                case XmlNodeType.EndElement when !all:
                    sound = xml.Depth == sound ? -1 : sound;
                    taken = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when taken:
                    Append(xml);
                    break;
            }
        }
    }

    private void Append(XmlReader xml)
    {
        for (int read; (read = xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0;)
        {
            length += read;
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, length * 2);
            }
        }
    }

    [GeneratedRegex("_x([0-9A-F]{4})_")]
    private static partial Regex Escape();
}
