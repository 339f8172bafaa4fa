using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Platform.Kernel.Sheets;

/// <summary>One sheet's part, written forward only.</summary>
internal sealed partial class SheetXml : IDisposable
{
    private const int LongestText = 32_767;
    private const string Cut = "…（超出Excel单元格容量，余文见系统）";
    private readonly XmlWriter xml;

    public SheetXml(Stream to) => xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, NewLineHandling = NewLineHandling.Entitize });

    public void Begin(IReadOnlyList<(string Title, int Width, bool Hidden)> columns)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", XlsxParts.Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        if (columns.Count > 0)
        {
            xml.WriteStartElement("cols");
            for (var i = 1; i <= columns.Count; i++)
            {
                xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i}\" max=\"{i}\" width=\"{columns[i - 1].Width}\" customWidth=\"1\"{(columns[i - 1].Hidden ? " hidden=\"1\"" : "")}/>"));
            }

            xml.WriteEndElement();
        }

        xml.WriteStartElement("sheetData");
        Row();
        foreach (var (title, _, _) in columns)
        {
            Text(title, "1");
        }

        EndRow();
    }

    public void Row() => xml.WriteStartElement("row");

    public void EndRow() => xml.WriteEndElement();

    /// <param name="choices">Per column the words to choose from; Excel takes other words too, the reader knows more of them.</param>
    public void End(IReadOnlyList<IReadOnlyList<string>> choices)
    {
        xml.WriteEndElement();
        var offered = choices.Select((words, i) => (Column: ColumnName(i), Words: string.Join(',', words))).Where(c => c.Words.Length is > 0 and <= 250).ToList();
        if (offered.Count > 0)
        {
            xml.WriteStartElement("dataValidations");
            foreach (var (column, words) in offered)
            {
                xml.WriteStartElement("dataValidation");
                xml.WriteAttributeString("type", "list");
                xml.WriteAttributeString("allowBlank", "1");
                xml.WriteAttributeString("sqref", $"{column}2:{column}100000");
                xml.WriteElementString("formula1", $"\"{words}\"");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    public void Cell(ExportKind kind, object? value)
    {
        switch (value)
        {
            case null:
                xml.WriteRaw("<c/>");
                break;
            case DateOnly day when kind == ExportKind.Date:
                Number((day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture), "5");
                break;
            case long hundredths when kind is ExportKind.Money or ExportKind.Area:
                Number((hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture), "3");
                break;
            case decimal exact when kind is ExportKind.Exact:
                Number(exact.ToString("0.######", CultureInfo.InvariantCulture), "0");
                break;
            case IConvertible number when kind is ExportKind.Number:
                Number(number.ToDecimal(CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture), "3");
                break;
            case IConvertible number when kind is ExportKind.Count:
                Number(number.ToInt64(CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), "4");
                break;
            default:
                var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                Text(text, text.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(text[0], StringComparison.Ordinal) ? "6" : "2");
                break;
        }
    }

    public void Dispose() => xml.Dispose();

    private void Number(string value, string style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("s", style);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private void Text(string text, string style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteAttributeString("s", style);
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Safe(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string ColumnName(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";

    /// <summary>Drops what XML cannot hold, keeps to Excel's length, and shields what Excel would take for an escape.</summary>
    private static string Safe(string text)
    {
        if (text.Length > LongestText)
        {
            var end = LongestText - Cut.Length;
            text = text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Cut;
        }

        text = text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, "_x005F_x$1_") : text;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return Strip(text);
            }
        }

        return text;
    }

    private static string Strip(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
