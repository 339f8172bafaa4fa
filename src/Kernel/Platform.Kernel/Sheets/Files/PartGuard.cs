using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Sheets;

/// <summary>
/// Walks every part of a workbook once, byte by byte, before an XML reader sees it: an XML reader holds whole attributes and
/// every open element, and the runtime compares no checksum.
/// </summary>
internal static class PartGuard
{
    private const int Buffer = 1 << 16;

    /// <summary>Holds every part to its checksum and to the shape that a workbook can have.</summary>
    /// <param name="zip">The workbook.</param>
    /// <param name="limits">Budgets.</param>
    /// <param name="file">Bytes of the file as sent.</param>
    /// <returns>The joined cells of each sheet that has some, by the part's name.</returns>
    /// <exception cref="SheetFileException"><c>file-broken</c> or <c>file-unsafe</c>.</exception>
    public static Dictionary<string, IReadOnlyList<RawMerge>> Check(ZipArchive zip, SheetLimits limits, long file)
    {
        var joined = new Dictionary<string, IReadOnlyList<RawMerge>>(StringComparer.Ordinal);
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        try
        {
            foreach (var part in zip.Entries)
            {
                if (Walk(part, buffer, limits, file) is { Merges: { Count: > 0 } merges })
                {
                    joined[part.FullName] = merges;
                }
            }

            return joined;
        }
        catch (Exception e) when (e is not (OutOfMemoryException or SheetFileException or SealBrokenException))
        {
            throw Broken(e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static XmlWalk? Walk(ZipArchiveEntry part, byte[] buffer, SheetLimits limits, long file)
    {
        var (crc, length) = (new Crc32(), 0L);
        XmlWalk? walk = null;
        using var stream = part.Open();
        for (int read; (read = stream.ReadAtLeast(buffer.AsSpan(0, Buffer), Buffer, throwOnEndOfStream: false)) > 0; length += read)
        {
            var bytes = buffer.AsSpan(0, read);
            crc.Append(bytes);
            if (length == 0 && IsXml(part, bytes))
            {
                walk = new XmlWalk(part.FullName, limits, file);
            }

            walk?.Take(bytes);
        }

        walk?.End();
        if (length == 0 && IsXml(part, []))
        {
            throw Broken();
        }

        if (length != part.Length || crc.GetCurrentHashAsUInt32() != part.Crc32)
        {
            throw Broken();
        }

        return walk;
    }

    /// <summary>What is called XML must be UTF-8, since other writings would hide from the walk; whatever else begins like XML is walked too.</summary>
    private static bool IsXml(ZipArchiveEntry part, ReadOnlySpan<byte> head)
    {
        head = head.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? head[3..] : head;
        head = head.TrimStart(" \t\r\n"u8);
        var named = part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        if (head.IsEmpty || head[0] != '<' || (head.Length > 1 && head[1] == 0))
        {
            return named ? throw Broken() : false;
        }

        if (head.StartsWith("<?xml"u8) && head[..Math.Max(0, head.IndexOf("?>"u8))] is var declared && declared.IndexOf("encoding"u8) is var at and >= 0)
        {
            var encoding = Encoding.Latin1.GetString(declared[(at + 8)..]).Trim(' ', '=', '"', '\'').ToUpperInvariant();
            if (!encoding.StartsWith("UTF-8", StringComparison.Ordinal) && !encoding.StartsWith("US-ASCII", StringComparison.Ordinal))
            {
                throw Broken();
            }
        }

        return true;
    }

    private static SheetFileException Broken(Exception? e = null) => new("file-broken", "文件已损坏或不是规范的 .xlsx，请用 Excel 打开并另存后上传", e);
}
