using System.Text;
using System.Text.Unicode;

namespace Platform.Kernel.Sheets;

/// <summary>Says how a text file is written, and judges it by its bytes before it is made a string of twice their size.</summary>
internal static class CsvGuard
{
    private const int Part = 1 << 16;

    /// <summary>So many bytes tell how a text is written, and that it is none.</summary>
    private const int Telling = 1 << 18;

    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>What a text file is written in, and how many bytes of mark stand before it.</summary>
    public static (Encoding Encoding, int Mark) Encoding(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xef, 0xbb, 0xbf, ..]:
                return (System.Text.Encoding.UTF8, 3);
            case [0xff, 0xfe, ..]:
                return (System.Text.Encoding.Unicode, 2);
            case [0xfe, 0xff, ..]:
                return (System.Text.Encoding.BigEndianUnicode, 2);
        }

        if (Utf8.IsValid(bytes))
        {
            return (System.Text.Encoding.UTF8, 0);
        }

        // A broken byte or two in a UTF-8 file; a GB 18030 file read as UTF-8 would be broken nearly everywhere.
        long broken = 0, sound = 0;
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7f);
        Each(bytes.Slice(first, Math.Min(Telling, bytes.Length - first)), System.Text.Encoding.UTF8, chars =>
        {
            var lost = chars.Count('\ufffd');
            broken += lost;
            foreach (var c in chars)
            {
                sound += c >= 0x80 ? 1 : 0;
            }

            sound -= lost;
            return true;
        });
        return (broken * 20 < sound ? System.Text.Encoding.UTF8 : Chinese, 0);
    }

    /// <summary>Characters that no text holds, one in a hundred or more; a NUL is one too many.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var (nuls, strange, all) = Count(bytes);
        return nuls > 0 || strange * 100 > all;
    }

    /// <summary>Refuses what is no text, or has lines that no table has.</summary>
    /// <exception cref="SheetFileException"><c>file-type</c>, <c>file-unsafe</c> or <c>file-too-large</c>.</exception>
    public static void Check(ReadOnlySpan<byte> bytes, SheetLimits limits)
    {
        if (Count(bytes).Nuls > 0)
        {
            throw new SheetFileException("file-type", "这不是文本文件，只接受 .xlsx 工作簿或 .csv 文本");
        }

        // Neither GB 18030 nor UTF-8 has 0A within a character; UTF-16 has it rarely, which only makes lines shorter.
        var (lines, longest) = (0L, limits.Text * 16L);
        for (var rest = bytes; !rest.IsEmpty; lines++)
        {
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if ((end < 0 ? rest.Length : end) > longest)
            {
                throw new SheetFileException("file-unsafe", $"第{lines + 1}行过长，不像表格，请检查后重新导出");
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        if (lines > limits.Rows * 8L)
        {
            throw new SheetFileException("file-too-large", $"文件超过{limits.Rows}行，请分成几个文件");
        }
    }

    private static (long Nuls, long Strange, long All) Count(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = Encoding(bytes);
        var (nuls, strange, all) = (0L, 0L, 0L);
        Each(bytes[mark..], encoding, chars =>
        {
            all += chars.Length;
            nuls += chars.Count('\0');
            foreach (var c in chars)
            {
                strange += c == '\ufffd' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\v' or '\f')) || c is >= '\u007f' and <= '\u009f' ? 1 : 0;
            }

            return nuls == 0 && (all < Telling || strange * 10 < all);
        });
        return (nuls, strange, all);
    }

    private static void Each(ReadOnlySpan<byte> bytes, Encoding encoding, Look look)
    {
        var decoder = encoding.GetDecoder();
        var chars = new char[encoding.GetMaxCharCount(Part)];
        for (var more = true; more && !bytes.IsEmpty;)
        {
            var part = bytes[..Math.Min(Part, bytes.Length)];
            bytes = bytes[part.Length..];
            more = look(chars.AsSpan(0, decoder.GetChars(part, chars, flush: bytes.IsEmpty)));
        }
    }

    /// <returns>False when enough was seen.</returns>
    private delegate bool Look(ReadOnlySpan<char> chars);
}
