using System.Text.RegularExpressions;

namespace Platform.Kernel.Sheets;

internal enum RowKind
{
    Data,
    Blank,
    Note,
    Signature,
    Filing,
    Total,
    Header,
    Numbering,
}

/// <summary>Tells data from what else stands between and below it: totals, notes, signatures, blank and repeated lines.</summary>
internal sealed partial class RowSorter(HeaderMatch match)
{
    private const int LongText = 8;
    private const int LongestLabel = 60;
    private readonly int ordinal = match.Pairs.FirstOrDefault(p => p.Taker.Column.Type == ColumnType.Ordinal)?.Cell.Index ?? -1;
    private readonly Dictionary<int, string> titles = match.Cells.ToDictionary(c => c.Index, c => c.Parts[^1]);
    private readonly int[] identity = [.. match.Pairs.Where(p => p.Taker.Column is { Required: true, Grave: true, Type: ColumnType.Text or ColumnType.Code or ColumnType.Name }).Select(p => p.Cell.Index)];

    /// <param name="row">As it stands, before joined cells are spread.</param>
    /// <param name="first">It directly follows the header.</param>
    public RowKind Sort(RawRow row, bool first)
    {
        int filled = 0, telling = 0, leading = -1;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row[i].IsBlank)
            {
                continue;
            }

            filled++;
            leading = leading < 0 ? i : leading;
            telling += i != ordinal && (row[i].Kind != RawKind.Text || !Fold.IsNothing(row[i].Text)) ? 1 : 0;
        }

        if (filled == 0)
        {
            return RowKind.Blank;
        }

        if (Label(row) is not null)
        {
            return RowKind.Total;
        }

        if (telling == 0 && row[leading].Kind != RawKind.Text)
        {
            return RowKind.Blank;
        }

        return filled <= 4 && TextRow(row, leading, filled) is { } kind ? kind
            : Repeats(row, filled) ? RowKind.Header
            : first && Numbers(row, filled) ? RowKind.Numbering
            : telling == 0 ? RowKind.Blank
            : RowKind.Data;
    }

    /// <summary>合计, 小计 and the like, standing in front of or in place of a row's identity; null on other rows.</summary>
    public string? Label(RawRow row)
    {
        for (int i = 0, seen = 0; i < row.Cells.Length && seen < 3; i++)
        {
            if (row[i].IsBlank)
            {
                continue;
            }

            seen++;
            if (row[i].Kind != RawKind.Text || row[i].Text!.Length > LongestLabel || !row[i].Text!.Contains('计', StringComparison.Ordinal))
            {
                continue;
            }

            var text = Fold.Name(row[i].Text!).TrimEnd(':');
            if (TotalPattern().Match(text) is { Success: true } total && (i == ordinal || !identity.Any(c => c != i && !row[c].IsBlank)))
            {
                return total.Groups[1].Value;
            }
        }

        return null;
    }

    /// <summary>A row of one to four texts with nothing in the columns that a data row cannot lack.</summary>
    private RowKind? TextRow(RawRow row, int leading, int filled)
    {
        if (row[leading].Kind != RawKind.Text || match.Pairs.Count < 5)
        {
            return null;
        }

        var text = string.Join(' ', row.Cells.Where(c => !c.IsBlank).Select(c => c.Print()));
        var folded = Fold.Name(text);
        if (SignaturePattern().IsMatch(folded))
        {
            return RowKind.Signature;
        }

        if (SheetNotes.Filed(text) is not null || FilingPattern().IsMatch(folded))
        {
            return RowKind.Filing;
        }

        var tied = identity.Any(c => c != leading && !row[c].IsBlank);
        return !tied && (filled == 1 || NotePattern().IsMatch(folded)) && (folded.Length >= LongText || leading == 0 || NotePattern().IsMatch(folded))
            ? RowKind.Note
            : null;
    }

    private bool Repeats(RawRow row, int filled)
    {
        var same = 0;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            same += row[i].Kind == RawKind.Text && titles.TryGetValue(i, out var title) && title.AsSpan().SequenceEqual(row[i].Text.AsSpan().Trim()) ? 1 : 0;
        }

        return same >= 3 && same * 2 > filled;
    }

    /// <summary>The line 1, 2, 3 … or 甲, 乙, 1, 2 … below a header.</summary>
    private static bool Numbers(RawRow row, int filled)
    {
        int last = 0, rising = 0;
        foreach (var cell in row.Cells)
        {
            var text = Fold.Name(cell.Print() ?? "").Trim('(', ')');
            if (int.TryParse(text, out var n) && n == last + 1)
            {
                (last, rising) = (n, rising + 1);
            }
            else if (text is "甲" or "乙" or "丙" or "丁" or "戊")
            {
                rising++;
            }
        }

        return rising >= 4 && rising == filled;
    }

    [GeneratedRegex(@"^.{0,30}?(合计|小计|总计|共计|累计|总合计|本页计)(?:\(.*\)|[\d.]*[户套个项人])?$")]
    private static partial Regex TotalPattern();

    [GeneratedRegex(@"填表人|制表人|填报人|审核人|复核人|经办人|单位负责人|分管领导|主管领导|负责人签字|\(签字\)|\(盖章\)$|\(签章\)")]
    private static partial Regex SignaturePattern();

    [GeneratedRegex(@"填报单位:|报送单位:|填报日期:|填报时间:|^单位:")]
    private static partial Regex FilingPattern();

    [GeneratedRegex(@"^[\(]?(?:注|备注|说明|填表说明|以下|以上|上述|※|\*|附)")]
    private static partial Regex NotePattern();
}
