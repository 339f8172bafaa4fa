using System.Text;
using CsvHelper;

namespace Platform.Kernel.Sheets;

/// <summary>Walks a CSV by RFC 4180, whatever of UTF-8, UTF-16 or GB 18030 (which holds GBK) it is written in. Blank records count.</summary>
internal static class CsvFile
{
    public static IEnumerable<RawSheet> Sheets(Stream content, string name, SheetLimits limits)
    {
        var bytes = Bytes(content);
        var text = Decode(bytes.Span, limits);
        yield return new RawSheet(name, false, [], Rows(text, bytes.Length, limits));
    }

    private static string Decode(ReadOnlySpan<byte> bytes, SheetLimits limits)
    {
        CsvGuard.Check(bytes, limits);
        var (encoding, mark) = CsvGuard.Encoding(bytes);
        return encoding.GetString(bytes[mark..]);
    }

    private static IEnumerable<RawRow> Rows(string text, long bytes, SheetLimits limits)
    {
        var separator = Separator(text);
        using var reader = CsvReader.FromText(StrayQuotes.Mend(text, separator), new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = limits.Text * 4,
            PoolStrings = true,
            IncludeValuesInExceptions = false,
        });
        for (var number = 1; Read(reader); number++)
        {
            if (number > limits.Rows)
            {
                throw new SheetFileException("file-too-large", $"文件超过{limits.Rows}行，请分成几个文件");
            }

            if (number > SheetLimits.FewRows && number > bytes / SheetLimits.PlainRow)
            {
                throw new SheetFileException("file-unsafe", "行数与文件大小不相称，请删去重复的行后重新导出");
            }

            var cells = new RawCell[Math.Min(reader.FieldCount, limits.Columns)];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = RawCell.Of(Unwrap(reader.GetString(i)));
            }

            yield return new RawRow(number, cells, Hidden: false, Struck: false);
        }
    }

    /// <summary>A stream in memory gives its own bytes, so that a large file is not held twice.</summary>
    private static ReadOnlyMemory<byte> Bytes(Stream content)
    {
        if (content is MemoryStream held && held.TryGetBuffer(out var bytes))
        {
            return bytes;
        }

        var read = new byte[content.Length - content.Position];
        content.ReadExactly(read);
        return read;
    }

    private static bool Read(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new SheetFileException("file-unsafe", "文件中有过长的记录或引号不成对，请检查后重新导出", e);
        }
    }

    /// <summary>="…" is how a program tells Excel that a long number is text.</summary>
    private static string Unwrap(string field)
    {
        var t = field.AsSpan().Trim();
        return t.Length >= 3 && t.StartsWith("=\"", StringComparison.Ordinal) && t.EndsWith("\"", StringComparison.Ordinal) && !t[2..^1].Contains('"')
            ? t[2..^1].ToString()
            : field;
    }

    private static char Separator(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4000));
        int commas = head.Count(','), tabs = head.Count('\t'), semicolons = head.Count(';');
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
