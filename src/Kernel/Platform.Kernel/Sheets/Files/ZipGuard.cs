using System.IO.Compression;

namespace Platform.Kernel.Sheets;

/// <summary>Judges a workbook's zip by its directory before anything is unpacked; the runtime holds each part to the size stated there.</summary>
internal static class ZipGuard
{
    private const long SmallPart = 16L << 20;

    public static void Check(Stream content, SheetLimits limits)
    {
        using var zip = Open(content);
        if (zip.Entries.Count > limits.Entries)
        {
            throw Unsafe($"工作簿内含{zip.Entries.Count}个部件，超过{limits.Entries}个");
        }

        long unpacked = 0;
        foreach (var part in zip.Entries)
        {
            unpacked += part.Length;
            if (unpacked > limits.Unpacked || part.Length < 0)
            {
                throw Unsafe($"工作簿展开后超过{limits.Unpacked >> 20}MB");
            }

            if (part.Length > SmallPart && part.Length / Math.Max(1, part.CompressedLength) > limits.Ratio)
            {
                throw Unsafe("工作簿的压缩比异常");
            }
        }

        if (zip.GetEntry("xl/workbook.xml") is null)
        {
            throw new SheetFileException("file-type", "压缩包里没有 Excel 工作簿，只接受 .xlsx 或 .csv");
        }

        content.Position = 0;
    }

    public static ZipArchive Open(Stream content)
    {
        try
        {
            content.Position = 0;
            return new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException e)
        {
            throw new SheetFileException("file-broken", "文件已损坏，请用 Excel 打开并另存后上传", e);
        }
    }

    private static SheetFileException Unsafe(string what) => new("file-unsafe", what + "，为安全起见不予读取，请另存为普通 .xlsx 后上传");
}
