namespace Platform.Kernel.Sheets;

/// <summary>Counts what stands in one XML part as its bytes go by. It knows tags, quotes, comments and CDATA, and keeps nothing but which cells of a sheet are joined.</summary>
internal sealed class XmlWalk(string part, SheetLimits limits, long file)
{
    private const int MostDepth = 100, MostRows = 1_048_576, MostColumns = 16_384, MostJoined = 100_000, LongestTag = 1 << 18, LongestName = 24, LongestReference = 24;
    private const int MostTags = 500_000, MostRuns = 1_000;

    private readonly bool sheet = part.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);
    private readonly bool strings = part.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase);
    private readonly byte[] name = new byte[LongestName];
    private In state;
    private byte quote, last, before;
    private readonly long mostFilled = Math.Max(SheetLimits.FewRows, file / SheetLimits.PackedRow);
    private bool closing, named, told, joins;
    private readonly byte[] reference = new byte[LongestReference];
    private readonly List<RawMerge> merges = [];
    private int nameLength, length, depth, rows, cells, columns, joined, tags, runs, item, filled, kept;

    /// <summary>The joined cells of a sheet, known only now that it was walked: they stand behind its rows.</summary>
    public IReadOnlyList<RawMerge> Merges => merges;

    private enum In : byte
    {
        Text,
        Opened,
        Tag,
        Quoted,
        Instruction,
        Declared,
        Comment,
        Data,
    }

    public void Take(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (state is In.Text or In.Quoted)
            {
                var found = bytes[i..].IndexOf(state == In.Text ? (byte)'<' : quote);
                if (state == In.Quoted && joins)
                {
                    Keep(bytes.Slice(i, found < 0 ? bytes.Length - i : found));
                }

                length += found < 0 ? bytes.Length - i : found;
                Held(length <= (state == In.Text ? limits.Text * 4 : LongestTag));
                item += state == In.Text ? found < 0 ? bytes.Length - i : found : 0;
                Held(!(sheet || strings) || item <= limits.Text * 4);
                if (found < 0)
                {
                    return;
                }

                i += found;
                if (state == In.Text)
                {
                    (state, length, nameLength, closing, named, last) = (In.Opened, 0, 0, false, false, 0);
                    continue;
                }
            }

            Step(bytes[i]);
        }
    }

    /// <summary>To be called behind the last byte; an XML reader says better what is wrong with a part that stops in the middle.</summary>
    public void End() => Held(depth <= MostDepth);

    private void Step(byte b)
    {
        length++;
        switch (state)
        {
            case In.Opened:
                (state, closing) = (b == '?' ? In.Instruction : b == '!' ? In.Declared : In.Tag, b == '/');
                Name(b);
                break;
            case In.Quoted:
                state = In.Tag;
                break;
            case In.Tag when b is (byte)'"' or (byte)'\'':
                (state, quote, joins) = (In.Quoted, b, sheet && !closing && nameLength == 9 && name.AsSpan(0, 9).SequenceEqual("mergeCell"u8));
                kept = 0;
                break;
            case In.Tag when b == '>':
                Tag();
                break;
            case In.Tag:
                Name(b);
                break;
            case In.Declared:
                Declared(b);
                break;
            case In.Instruction when b == '>' && last == '?':
            case In.Comment when b == '>' && last == '-' && before == '-':
            case In.Data when b == '>' && last == ']' && before == ']':
                (state, length) = (In.Text, 0);
                break;
        }

        (before, last) = (last, b);
        Held(length <= (state is In.Comment or In.Data ? limits.Text * 4 : LongestTag));
    }

    /// <summary>The one attribute of a joined cell, such as A1:C2.</summary>
    private void Keep(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, LongestReference - kept)];
        bytes.CopyTo(reference.AsSpan(kept));
        kept += bytes.Length;
    }

    private void Name(byte b)
    {
        if (named || b is (byte)' ' or (byte)'/' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            named |= nameLength > 0;
            return;
        }

        if (b == ':')
        {
            nameLength = 0;
        }
        else if (nameLength < LongestName)
        {
            name[nameLength++] = b;
        }
    }

    /// <summary>&lt;!-- or &lt;![CDATA[; a document type is refused in whatever part it stands.</summary>
    private void Declared(byte b)
    {
        if (length == 3 && b is not ((byte)'-' or (byte)'['))
        {
            throw new SheetFileException("file-unsafe", "工作簿里声明了文档类型或外部实体，为安全起见不予读取，请另存为普通 .xlsx 后上传");
        }

        if (length >= 3)
        {
            (state, before, last) = (last == '!' && b == '[' ? In.Data : In.Comment, 0, 0);
        }
    }

    private void Tag()
    {
        depth += closing ? -1 : last == '/' ? 0 : 1;
        (state, length) = (In.Text, 0);
        Held(depth <= MostDepth);
        if (closing)
        {
            return;
        }

        ReadOnlySpan<byte> tag = name.AsSpan(0, nameLength);
        if ((strings && tag.SequenceEqual("si"u8)) || (sheet && tag.SequenceEqual("c"u8)))
        {
            (item, runs) = (0, 0);
        }

        if ((sheet || strings) && tag.SequenceEqual("t"u8))
        {
            Held(++runs <= MostRuns); // a reader that puts them together copies what it has each time
        }

        if (sheet && tag.SequenceEqual("c"u8))
        {
            Held(++cells <= MostColumns);
        }
        else if (sheet && tag.SequenceEqual("row"u8))
        {
            (cells, told) = (0, false);
            Held(++rows <= MostRows);
        }
        else if (sheet && !told && (tag.SequenceEqual("v"u8) || tag.SequenceEqual("is"u8)))
        {
            told = true;
            Held(++filled <= mostFilled);
        }
        else if (tag.SequenceEqual("col"u8))
        {
            Held(++columns <= MostColumns);
        }
        else if (tag.SequenceEqual("mergeCell"u8))
        {
            Held(++joined <= MostJoined);
            if (sheet && RawMerge.Read(reference.AsSpan(0, kept)) is { } merge)
            {
                merges.Add(merge);
            }

        }
        else if (tag.SequenceEqual("ddeLink"u8) || tag.SequenceEqual("oleLink"u8))
        {
            throw new SheetFileException("file-unsafe", "工作簿里有 DDE 或 OLE 链接，打开时可能执行命令，请断开链接并另存后上传");
        }
        else if (!sheet && !strings)
        {
            Held(++tags <= MostTags);
        }
    }

    private static void Held(bool holds)
    {
        if (!holds)
        {
            throw new SheetFileException("file-unsafe", "工作簿里有层数、长度或个数不合常理的内容，为安全起见不予读取，请另存为普通 .xlsx 后上传");
        }
    }
}
