using Platform.Kernel.Personal;

namespace Platform.Kernel.Sheets;

/// <summary>Walks a workbook, sheet by sheet and row by row.</summary>
internal static class XlsxFile
{
    /// <summary>So many blank rows in a row end a sheet: formats are often drawn down to the last row of Excel.</summary>
    private const int BlankRun = 20_000;

    public static IEnumerable<RawSheet> Sheets(Stream content, SheetLimits limits)
    {
        var joined = ZipGuard.Check(content, limits);
        using var zip = ZipGuard.Open(content);
        var (book, texts, styles) = Guarded(() =>
        {
            var parts = BookParts.Of(zip);
            return (parts, SharedTexts.Of(parts.Texts), CellStyles.Of(parts.Styles));
        });
        if (book.Sheets.Count == 0)
        {
            throw new SheetFileException("file-broken", "工作簿里没有工作表，请用 Excel 打开并另存后上传");
        }

        if (book.Sheets.Count > limits.Sheets)
        {
            throw new SheetFileException("file-too-large", $"工作簿有{book.Sheets.Count}张表，超过{limits.Sheets}张，请分开上传");
        }

        foreach (var (name, part) in book.Sheets)
        {
            yield return part is null
                ? new RawSheet(name, true, [], [])
                : new RawSheet(name, true, joined.GetValueOrDefault(part.FullName, []), Rows(name, new SheetCells(texts, styles, book.CountsFrom1904, limits).Rows(part), limits, content.Length));
        }
    }

    private static IEnumerable<RawRow> Rows(string name, IEnumerable<RawRow> rows, SheetLimits limits, long bytes)
    {
        using var row = rows.GetEnumerator();
        for (int filled = 1, last = 0; Guarded(row.MoveNext) && row.Current.Number - last <= BlankRun; filled++, last = row.Current.Number)
        {
            if (filled > limits.Rows)
            {
                throw new SheetFileException("file-too-large", $"《{name}》超过{limits.Rows}行，请按乡镇或项目分成几张表");
            }

            if (filled > SheetLimits.FewRows && filled > bytes / SheetLimits.PackedRow)
            {
                throw new SheetFileException("file-unsafe", $"《{name}》的行数与文件大小不相称，为安全起见不予读取，请删去重复的行后上传");
            }

            yield return row.Current;
        }
    }

    /// <summary>Whatever is met in a damaged or hostile file becomes one refusal.</summary>
    private static T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or SheetFileException or SealBrokenException))
        {
            throw new SheetFileException("file-broken", "文件已损坏或不是规范的 .xlsx，请用 Excel 打开并另存后上传", e);
        }
    }
}
