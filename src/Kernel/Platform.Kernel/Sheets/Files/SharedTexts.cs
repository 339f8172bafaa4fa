using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Platform.Kernel.Sheets;

/// <summary>
/// A workbook's shared texts, which a long sheet refers to by number. They are held as UTF-8, a third of what strings take; a text
/// that is asked for again and again is given as the same string.
/// </summary>
internal sealed class SharedTexts
{
    private const int Block = 1 << 20, Numbers = 1 << 14, Kept = 1 << 12;
    private readonly List<byte[]> blocks = [];
    private readonly List<uint[]> places = [];
    private readonly (int Number, string? Text)[] kept = new (int, string?)[Kept];
    private readonly List<int> ends = [];
    private int used = Block;

    /// <summary>Reads the part; a workbook without one has none.</summary>
    public static SharedTexts Of(ZipArchiveEntry? part)
    {
        var texts = new SharedTexts();
        if (part is null)
        {
            return texts;
        }

        using var xml = XmlReader.Create(part.Open(), XmlText.Safe);
        var text = new XmlText();
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                text.Item(xml);
                texts.Add(text.Chars);
            }
        }

        return texts;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A text by its number from 0.</summary>
    public string this[int number]
    {
        get
        {
            ref var recent = ref kept[number & (Kept - 1)];
            if (recent.Text is null || recent.Number != number)
            {
                recent = (number, XmlText.Unescaped(Encoding.UTF8.GetString(At(number))));
            }

            return recent.Text!;
        }
    }

    // Texts stand one behind the other: block and place are said, the end is where the next begins.
    private ReadOnlySpan<byte> At(int number)
    {
        var (place, next) = (PlaceOf(number), number + 1 < Count ? PlaceOf(number + 1) : uint.MaxValue);
        var (block, start) = ((int)(place / Block), (int)(place % Block));
        return next / Block == block ? blocks[block].AsSpan(start, (int)(next % Block) - start) : blocks[block].AsSpan(start, ends[block] - start);
    }

    private uint PlaceOf(int number) => places[number / Numbers][number % Numbers];

    private void Add(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (used + length >= Block)
        {
            blocks.Add(new byte[blocks.Count == 0 ? Math.Max(length, Block >> 4) : Block]);
            ends.Add(0);
            used = 0;
        }

        if (blocks.Count == 1 && used + length > blocks[0].Length)
        {
            var larger = new byte[Block];
            blocks[0].AsSpan(0, used).CopyTo(larger);
            blocks[0] = larger;
        }

        Encoding.UTF8.GetBytes(text, blocks[^1].AsSpan(used));
        if (Count % Numbers == 0)
        {
            places.Add(new uint[Numbers]);
        }

        places[^1][Count++ % Numbers] = (uint)(((blocks.Count - 1) * Block) + used);
        used += length;
        ends[^1] = used;
    }
}
