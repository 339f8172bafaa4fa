using System.IO.Compression;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Sheets;

/// <summary>Judges a workbook's zip by its directory before anything is unpacked, then its parts by their bytes; the runtime holds each part to the size stated there.</summary>
internal static class ZipGuard
{
    private const long SmallFile = 16L << 20;
    private const long FewStrings = 8L << 20;
    private const int StringRatio = 16;

    /// <returns>The joined cells of each sheet that has some, by the part's name.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<RawMerge>> Check(Stream content, SheetLimits limits)
    {
        using var zip = Open(content);
        if (zip.Entries.Count > limits.Entries)
        {
            throw Unsafe($"工作簿内含{zip.Entries.Count}个部件，超过{limits.Entries}个");
        }

        long unpacked = 0;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in zip.Entries)
        {
            Name(part, names);
            unpacked += part.Length;
            if (unpacked > limits.Unpacked || part.Length < 0)
            {
                throw Unsafe($"工作簿展开后超过{limits.Unpacked >> 20}MB");
            }

            // All shared strings are held at once, the cells of a sheet are not.
            if (part.Length > FewStrings && part.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) && part.Length / StringRatio > part.CompressedLength)
            {
                throw Unsafe("工作簿里共用文字的压缩比异常");
            }
        }

        // Against the file itself, so that parts which overlap count each time.
        if (unpacked > SmallFile && unpacked / limits.Ratio > content.Length)
        {
            throw Unsafe("工作簿的压缩比异常");
        }

        if (zip.GetEntry("xl/workbook.xml") is null)
        {
            throw new SheetFileException("file-type", "压缩包里没有 Excel 工作簿，只接受 .xlsx 或 .csv");
        }

        return PartGuard.Check(zip, limits, content.Length);
    }

    public static ZipArchive Open(Stream content)
    {
        try
        {
            content.Position = 0;
            var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries.Count; // reads the directory, which else breaks later
            return zip;
        }
        catch (Exception e) when (e is not (OutOfMemoryException or SealBrokenException))
        {
            throw new SheetFileException("file-broken", "文件已损坏，请用 Excel 打开并另存后上传", e);
        }
    }

    private static void Name(ZipArchiveEntry part, HashSet<string> names)
    {
        var name = part.FullName.Replace('\\', '/');
        if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal) || name.Split('/').Contains(".."))
        {
            throw Unsafe("工作簿里有指向别处的部件");
        }

        if (part.IsEncrypted)
        {
            throw new SheetFileException("file-type", "工作簿加了密码，请取消密码并另存为 .xlsx 后上传");
        }

        if (!names.Add(name))
        {
            throw Unsafe("工作簿里有重名的部件");
        }

        if (name.EndsWith("xl/workbook.bin", StringComparison.OrdinalIgnoreCase) || (name.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new SheetFileException("file-type", "这是 .xlsb 二进制工作簿，请另存为 .xlsx 后上传");
        }

        if (name.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase))
        {
            throw Unsafe("工作簿里有外部数据连接");
        }
    }

    private static SheetFileException Unsafe(string what) => new("file-unsafe", what + "，为安全起见不予读取，请另存为普通 .xlsx 后上传");
}
