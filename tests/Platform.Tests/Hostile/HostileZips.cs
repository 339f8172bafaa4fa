using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Platform.Tests.Sheets;

namespace Platform.Tests.Hostile;

/// <summary>Bombs, lies of the zip's directory, and parts that are not where they should be.</summary>
internal static class HostileZips
{
    private static readonly string[] Paths = ["../evil.xml", "..\\evil.xml", "/etc/evil.xml", "C:\\evil.xml", "xl/../../evil.xml", "xl\\..\\..\\evil.xml", "\\\\host\\share\\evil.xml", "a\0b.xml"];

    public static IEnumerable<HostileFile> All()
    {
        foreach (var part in (string[])["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/media/image1.png", "docProps/core.xml"])
            foreach (var megabytes in (int[])[20, 300])
                yield return new("bomb", $"{megabytes}MB in {part}.xlsx", () => Bomb(part, megabytes));
        yield return new("bomb", "many-parts.xlsx", () => Made.Zip([.. HostileFile.Parts().Select(p => (p.Key, p.Value)), .. Enumerable.Range(0, 3_000).Select(i => ($"xl/x{i}.xml", "<a/>"))]).ToArray());
        yield return new("bomb", "many-middling-parts.xlsx", () => Made.Zip([.. HostileFile.Parts().Select(p => (p.Key, p.Value)), .. Enumerable.Range(0, 60).Select(i => ($"xl/x{i}.xml", "<a>" + new string(' ', 1 << 20) + "</a>"))]).ToArray());
        yield return new("bomb", "nested.xlsx", () => Made.Zip(("xl/workbook.zip", "x"), ("inner.xlsx", Encoding.Latin1.GetString(Bomb("xl/worksheets/sheet1.xml", 20)))).ToArray());
        yield return new("bomb", "nested-in-a-workbook.xlsx", () => WithPart("xl/embeddings/book.xlsx", Bomb("xl/worksheets/sheet1.xml", 20)), MayRead: true);
        foreach (var rows in (int[])[30_000, 100_000, 200_000])
            yield return new("bomb", $"{rows} equal rows.xlsx", () => HostileFile.Sheet(Made.Row(1, "", "", HostileFile.Header) + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>", rows))));
        yield return new("overlap", "overlapping.xlsx", () => Overlapping(200));
        yield return new("overlap", "overlapping-more.xlsx", () => Overlapping(1_500));
        foreach (var (name, size) in new (string, uint)[] { ("4GB", uint.MaxValue - 1), ("10GB", uint.MaxValue), ("2GB", int.MaxValue), ("one byte", 1), ("nothing", 0) })
            foreach (var part in (string[])["xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml"])
                yield return new("lying size", $"{name} in {part}.xlsx", () => Directory(HostileFile.Book(), part, 24, size));
        yield return new("lying size", "20MB said to be 100 bytes.xlsx", () => Directory(Bomb("xl/worksheets/sheet1.xml", 20), "xl/worksheets/sheet1.xml", 24, 100));
        yield return new("lying size", "300MB said to be 1MB.xlsx", () => Directory(Bomb("xl/sharedStrings.xml", 300), "xl/sharedStrings.xml", 24, 1 << 20));
        foreach (var part in HostileFile.Parts().Keys)
        {
            yield return new("bad crc", part + ".xlsx", () => Directory(HostileFile.Book(), part, 16, 0xdeadbeef));
            foreach (var method in (uint[])[1, 9, 12, 14, 97, 99])
                yield return new("method", $"{method} in {part}.xlsx", () => Directory(HostileFile.Book(), part, 10, method, 2), MayRead: method == 9);
            yield return new("encrypted", part + ".xlsx", () => Directory(HostileFile.Book(), part, 8, 1, 2));
            yield return new("missing part", part + ".xlsx", () => HostileFile.Book((part, null)), MayRead: part is not ("xl/workbook.xml" or "[Content_Types].xml"));
            yield return new("empty part", part + ".xlsx", () => HostileFile.Book((part, "")));
            yield return new("twice", part + ".xlsx", () => Made.Zip([.. HostileFile.Parts().Select(p => (p.Key, p.Value)), (part, "<x/>")]).ToArray());
            yield return new("twice", part + " in other case.xlsx", () => Made.Zip([.. HostileFile.Parts().Select(p => (p.Key, p.Value)), (part.ToUpperInvariant(), "<x/>")]).ToArray());
        }

        foreach (var path in Paths)
            yield return new("path", path.Replace('\0', '0') + ".xlsx", () => Made.Zip([.. HostileFile.Parts().Select(p => (p.Key, p.Value)), (path, "<x/>")]).ToArray());
        yield return new("no workbook", "word.xlsx", () => Made.Zip(("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")).ToArray());
        yield return new("no workbook", "empty.xlsx", () => Made.Zip().ToArray());
        yield return new("no workbook", "jar.xlsx", () => Made.Zip(("META-INF/MANIFEST.MF", "x"), ("A.class", "x")).ToArray());
        yield return new("no workbook", "xlsb.xlsx", () => Made.Zip(("[Content_Types].xml", "<x/>"), ("xl/workbook.bin", "x"), ("xl/worksheets/sheet1.bin", "x")).ToArray());
        yield return new("directory", "comment of 64K.xlsx", () => [.. HostileFile.Book()[..^2], 0xff, 0xff, .. new byte[65_535]], MayRead: true);
        yield return new("directory", "of a million entries.xlsx", () => End(HostileFile.Book(), 10, 0xffff));
        yield return new("directory", "beyond the end.xlsx", () => End(HostileFile.Book(), 16, 0x7fff0000));
        yield return new("directory", "at its own end.xlsx", () => End(HostileFile.Book(), 16, 0));
    }

    private static byte[] Bomb(string part, int megabytes)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in HostileFile.Parts().Where(p => p.Key != part))
            {
                using var other = zip.CreateEntry(name).Open();
                other.Write(HostileFile.Utf8(xml));
            }

            using var big = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
            var blank = Encoding.ASCII.GetBytes("<a>" + new string(' ', (1 << 20) - 7) + "</a>");
            for (var i = 0; i < megabytes; i++) big.Write(blank);
        }

        return stream.ToArray();
    }

    private static byte[] WithPart(string part, byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(HostileFile.Book());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>Directory entries that all point to one and the same large part.</summary>
    private static byte[] Overlapping(int times)
    {
        var one = Made.Zip(("xl/workbook.xml", "<a>" + new string(' ', 1 << 20) + "</a>")).ToArray();
        var start = Find(one, 0);
        var entry = one[start..^22];
        using var all = new MemoryStream();
        all.Write(one.AsSpan(0, start));
        for (var i = 0; i < times; i++)
        {
            var name = Encoding.ASCII.GetBytes(i == 0 ? "xl/workbook.xml" : $"xl/x{i:0000000}.xml");
            name.CopyTo(entry.AsSpan(46));
            all.Write(entry);
        }

        var end = one[^22..];
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)times);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)times);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)(entry.Length * times));
        all.Write(end);
        return all.ToArray();
    }

    /// <summary>Writes a number into a part's directory entry (offsets of APPNOTE 4.3.12).</summary>
    private static byte[] Directory(byte[] zip, string part, int offset, uint value, int bytes = 4)
    {
        var name = Encoding.UTF8.GetBytes(part);
        for (var at = Find(zip, 0); at >= 0; at = Find(zip, at + 4))
        {
            if (!zip.AsSpan(at + 46).StartsWith(name)) continue;
            if (bytes == 2) BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(at + offset), (ushort)value);
            else BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + offset), value);
            return zip;
        }

        throw new InvalidOperationException(part);
    }

    private static byte[] End(byte[] zip, int offset, uint value)
    {
        if (offset == 10)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(zip.Length - 22 + 8), (ushort)value);
            BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(zip.Length - 22 + 10), (ushort)value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.Length - 22 + offset), value);
        }

        return zip;
    }

    private static int Find(byte[] zip, int from) => zip.AsSpan(from).IndexOf("PK\u0001\u0002"u8) is var at and >= 0 ? from + at : -1;
}
