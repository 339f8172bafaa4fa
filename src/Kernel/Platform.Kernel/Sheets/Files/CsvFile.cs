using System.Text;
using CsvHelper;

namespace Platform.Kernel.Sheets;

/// <summary>Walks a CSV by RFC 4180, whatever of UTF-8, UTF-16 or GB 18030 (which holds GBK) it is written in. Blank records count.</summary>
internal static class CsvFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static IEnumerable<RawSheet> Sheets(Stream content, string name, SheetLimits limits)
    {
        using var buffer = new MemoryStream();
        content.CopyTo(buffer);
        var text = Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new SheetFileException("file-type", "这不是文本文件，只接受 .xlsx 工作簿或 .csv 文本");
        }

        yield return new RawSheet(name, false, [], Rows(text, limits));
    }

    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xef, 0xbb, 0xbf, ..]:
                return Encoding.UTF8.GetString(bytes[3..]);
            case [0xff, 0xfe, ..]:
                return Encoding.Unicode.GetString(bytes[2..]);
            case [0xfe, 0xff, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // A broken byte or two in a UTF-8 file; a GB 18030 file read as UTF-8 would be broken nearly everywhere.
            var text = Encoding.UTF8.GetString(bytes);
            var (broken, sound) = (text.Count(c => c == '\ufffd'), text.Count(c => c >= 0x80 && c != '\ufffd'));
            return broken * 20 < sound ? text : Chinese.GetString(bytes);
        }
    }

    private static IEnumerable<RawRow> Rows(string text, SheetLimits limits)
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

            var cells = new RawCell[Math.Min(reader.FieldCount, limits.Columns)];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = RawCell.Of(Unwrap(reader.GetString(i)));
            }

            yield return new RawRow(number, cells, Hidden: false, Struck: false);
        }
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
