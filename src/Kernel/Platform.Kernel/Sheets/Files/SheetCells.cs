using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Platform.Kernel.Sheets;

/// <summary>Walks the rows of one sheet's part. Rows in which nothing is to be seen are passed over.</summary>
internal sealed class SheetCells(SharedTexts texts, CellStyle[] styles, bool from1904, SheetLimits limits)
{
    private const int MostColumns = 16_384;

    /// <summary>In place of an error's name: a formula that no program has calculated, so that the file holds no value.</summary>
    private const string NotCalculated = "未计算的公式";

    /// <summary>Days from Excel's usual beginning to that of 1904; and what no day number is.</summary>
    private const double Since1904 = 1462, FirstDay = -657_435, DayAfterLast = 2_958_466, LongestSpan = 10_000_000;

    private readonly XmlText text = new();
    private readonly List<RawCell> cells = [];
    private int number, next, filled, struck;
    private bool any, hidden, zeroHeight;

    /// <summary>The rows in the part's order.</summary>
    public IEnumerable<RawRow> Rows(ZipArchiveEntry part)
    {
        using var xml = XmlReader.Create(part.Open(), XmlText.Safe);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && any && xml.LocalName == "row")
            {
                any = false;
                yield return new RawRow(number, [.. cells], hidden, struck * 2 > filled);
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "sheetFormatPr":
                        zeroHeight = IsTrue(xml.GetAttribute("zeroHeight"));
                        break;
                    case "row":
                        Row(xml);
                        break;
                    case "c":
                        Cell(xml);
                        break;
                }
            }
        }
    }

    private void Row(XmlReader xml)
    {
        number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : number + 1;
        var height = xml.GetAttribute("ht");
        hidden = IsTrue(xml.GetAttribute("hidden")) || (zeroHeight && height is null) || (height is "0" && IsTrue(xml.GetAttribute("customHeight")));
        cells.Clear();
        (next, filled, struck, any) = (0, 0, 0, false);
    }

    private void Cell(XmlReader xml)
    {
        var (column, style, type) = (next, 0, "");
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "r":
                    column = Column(xml.Value) ?? column;
                    break;
                case "s":
                    _ = int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style);
                    break;
                case "t":
                    type = xml.Value;
                    break;
            }
        }

        xml.MoveToElement();
        next = column + 1;
        if (column >= MostColumns)
        {
            throw new SheetFileException("file-unsafe", "表的列数超过 Excel 的上限，为安全起见不予读取，请另存为普通 .xlsx 后上传");
        }

        var cell = Value(xml, type, (uint)style < (uint)styles.Length ? styles[style] : default);
        if (column >= limits.Columns || cell.Kind == RawKind.Blank)
        {
            return;
        }

        while (cells.Count <= column)
        {
            cells.Add(RawCell.Blank);
        }

        cells[column] = cell;
        any |= !cell.IsBlank;
    }

    private RawCell Value(XmlReader xml, string type, CellStyle style)
    {
        if (xml.IsEmptyElement)
        {
            return RawCell.Blank;
        }

        var (depth, cell, formula) = (xml.Depth, RawCell.Blank, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth > depth + 1)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "f":
                    formula = true;
                    break;
                case "v" when !xml.IsEmptyElement:
                    text.Element(xml);
                    (cell, formula) = (Stored(type, style), false);
                    Fill(style);
                    break;
                case "is":
                    text.Item(xml);
                    (cell, formula) = (Text(), false);
                    Fill(style);
                    break;
            }
        }

        return formula && type != "str" ? new(RawKind.Error, NotCalculated, 0) : cell;
    }

    private void Fill(CellStyle style)
    {
        filled++;
        struck += style.Struck ? 1 : 0;
    }

    private RawCell Stored(string type, CellStyle style) => type switch
    {
        "s" => int.TryParse(text.Chars, NumberStyles.Integer, CultureInfo.InvariantCulture, out var shared) && shared >= 0 && shared < texts.Count ? Text(texts[shared]) : Text(),
        "str" or "inlineStr" => Text(),
        "b" => new(RawKind.Bool, null, text.Chars is "1" ? 1 : 0),
        "e" => new(RawKind.Error, text.Chars.ToString(), 0),
        "d" => DateTime.TryParse(text.Chars, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(RawKind.Date, null, day.ToOADate()) : Text(),
        _ => double.TryParse(text.Chars, NumberStyles.Any, CultureInfo.InvariantCulture, out var value) ? Number(value, style) : Text(),
    };

    private RawCell Number(double value, CellStyle style)
    {
        if (style.Kind == FormatKind.Day && Since(value) is > FirstDay and < DayAfterLast and var day)
        {
            return new(RawKind.Date, null, day % 1 == 0 ? day : DateTime.FromOADate(day).ToOADate()); // to the millisecond, as Excel shows it
        }

        return style.Kind == FormatKind.Span && Math.Abs(value) < LongestSpan ? RawCell.Of(TimeSpan.FromDays(value).ToString("c", CultureInfo.InvariantCulture))
            : new(RawKind.Number, style.Padding is not null && value is >= 0 and < 1e9 && value % 1 == 0 ? value.ToString(style.Padding, CultureInfo.InvariantCulture) : null, value);
    }

    // Before March of 1900 Excel is a day behind, since it has a 29th of February there.
    private double Since(double value) => from1904 ? value + Since1904 : value is >= 0 and < 60 ? value + 1 : value;

    private RawCell Text() => Text(XmlText.Unescaped(text.Chars.ToString()));

    private RawCell Text(string value) => value.Length <= limits.Text
        ? RawCell.Of(value)
        : throw new SheetFileException("file-unsafe", $"第{number}行有超过{limits.Text}字的单元格");

    private static bool IsTrue(string? value) => value is "1" or "true";

    private static int? Column(string reference)
    {
        var at = 0;
        foreach (var c in reference)
        {
            if (c is < 'A' or > 'Z' || at > MostColumns)
            {
                break;
            }

            at = (at * 26) + c - 'A' + 1;
        }

        return at == 0 ? null : at - 1;
    }
}
