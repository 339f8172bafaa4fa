using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Platform.Kernel.Sheets;

/// <summary>Walks a workbook with ExcelDataReader, sheet by sheet and row by row.</summary>
internal static class XlsxFile
{
    /// <summary>So many blank rows in a row end a sheet: formats are often drawn down to the last row of Excel.</summary>
    private const int BlankRun = 20_000;

    private const int MostColumns = 16_384;

    /// <summary>Days from Excel's usual beginning to that of 1904.</summary>
    private const int Since1904 = 1462;

    public static IEnumerable<RawSheet> Sheets(Stream content, SheetLimits limits)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // the library's configuration asks for code page 1252
        ZipGuard.Check(content, limits);
        var scan = CellScan.Of(content);
        content.Position = 0;
        using var reader = Guarded(() => ExcelReaderFactory.CreateOpenXmlReader(content, new ExcelReaderConfiguration { LeaveOpen = true }));
        if (reader.ResultsCount == 0)
        {
            throw new SheetFileException("file-broken", "工作簿里没有工作表，请用 Excel 打开并另存后上传");
        }

        if (reader.ResultsCount > limits.Sheets)
        {
            throw new SheetFileException("file-too-large", $"工作簿有{reader.ResultsCount}张表，超过{limits.Sheets}张，请分开上传");
        }

        do
        {
            if (reader.FieldCount > MostColumns)
            {
                throw new SheetFileException("file-unsafe", $"《{reader.Name}》的列数超过 Excel 的上限，为安全起见不予读取，请另存为普通 .xlsx 后上传");
            }

            yield return new RawSheet(reader.Name, true, Merges(reader), Rows(reader, scan.Sheet(reader.Name), limits, content.Length, scan.CountsFrom1904 ? Since1904 : 0));
        }
        while (Guarded(reader.NextResult));
    }

    private static RawMerge[] Merges(IExcelDataReader reader) =>
        [.. (reader.MergeCells ?? []).Select(m => new RawMerge(m.FromRow + 1, m.ToRow + 1, m.FromColumn, m.ToColumn))];

    private static IEnumerable<RawRow> Rows(IExcelDataReader reader, SheetScan scan, SheetLimits limits, long bytes, int later)
    {
        var width = Math.Min(reader.FieldCount, limits.Columns);
        int filled = 0, blank = 0;
        while (blank < BlankRun && Guarded(reader.Read))
        {
            var cells = Cells(reader, width, scan, limits, later);
            if (cells is null)
            {
                blank++;
                continue;
            }

            blank = 0;
            if (++filled > limits.Rows)
            {
                throw new SheetFileException("file-too-large", $"《{reader.Name}》超过{limits.Rows}行，请按乡镇或项目分成几张表");
            }

            if (filled > SheetLimits.FewRows && filled > bytes / SheetLimits.PackedRow)
            {
                throw new SheetFileException("file-unsafe", $"《{reader.Name}》的行数与文件大小不相称，为安全起见不予读取，请删去重复的行后上传");
            }

            var number = reader.Depth + 1;
            yield return new RawRow(number, cells, reader.RowHeight == 0, scan.Struck.Contains(number));
        }
    }

    private static RawCell[]? Cells(IExcelDataReader reader, int width, SheetScan scan, SheetLimits limits, int later)
    {
        var last = width - 1;
        while (last >= 0 && reader.GetValue(last) is null && !IsError(last))
        {
            last--;
        }

        if (last < 0)
        {
            return null;
        }

        var cells = new RawCell[last + 1];
        var any = false;
        for (var i = 0; i <= last; i++)
        {
            cells[i] = IsError(i) ? new RawCell(RawKind.Error, scan.Errors[(reader.Depth + 1, i)], 0) : Cell(reader, i, limits, later);
            any |= !cells[i].IsBlank;
        }

        return any ? cells : null;

        bool IsError(int column) => scan.Errors.Count > 0 && scan.Errors.ContainsKey((reader.Depth + 1, column));
    }

    private static RawCell Cell(IExcelDataReader reader, int i, SheetLimits limits, int later) => reader.GetValue(i) switch
    {
        string { Length: var length } when length > limits.Text => throw new SheetFileException("file-unsafe", $"第{reader.Depth + 1}行有超过{limits.Text}字的单元格"),
        string text => RawCell.Of(text),
        double number => new RawCell(RawKind.Number, number is >= 0 and < 1e9 && number % 1 == 0 ? Padded(reader.GetNumberFormatString(i), number) : null, number),
        DateTime day => new RawCell(RawKind.Date, null, day.ToOADate() + later),
        TimeSpan time => RawCell.Of(time.ToString("c", CultureInfo.InvariantCulture)),
        bool truth => new RawCell(RawKind.Bool, null, truth ? 1 : 0),
        int number => new RawCell(RawKind.Number, null, number),
        _ => RawCell.Blank,
    };

    /// <summary>A code of a format like 0000 shows its leading zeros.</summary>
    private static string? Padded(string? format, double number) =>
        format is { Length: > 1 and < 20 } && format.AsSpan().IndexOfAnyExcept('0') < 0
            ? number.ToString(format, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whatever the library meets in a damaged or hostile file becomes one refusal.</summary>
    private static T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or SheetFileException))
        {
            throw new SheetFileException("file-broken", "文件已损坏或不是规范的 .xlsx，请用 Excel 打开并另存后上传", e);
        }
    }
}
