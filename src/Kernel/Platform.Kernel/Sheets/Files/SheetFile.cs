namespace Platform.Kernel.Sheets;

/// <summary>Opens a survey file by what its bytes say it is, never by its name.</summary>
public static class SheetFile
{
    /// <summary>The sheets of an .xlsx or .csv, in order; each sheet's rows must be walked before the next sheet is asked for.</summary>
    /// <param name="content">The whole file; must be seekable.</param>
    /// <param name="name">The file's name, used only to call a CSV's sheet.</param>
    /// <param name="limits">Budgets; the usual ones when null.</param>
    /// <exception cref="SheetFileException">The file is none of these, unsafe, broken or above a budget. Also thrown while walking.</exception>
    public static IEnumerable<RawSheet> Open(Stream content, string name, SheetLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        limits ??= SheetLimits.Default;
        if (content.Length > limits.Bytes)
        {
            throw new SheetFileException("file-too-large", $"文件超过{limits.Bytes >> 20}MB，请按乡镇或项目分成几个文件再上传");
        }

        Span<byte> head = stackalloc byte[8];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return head[..read] switch
        {
            [] => throw new SheetFileException("file-empty", "文件是空的，请检查后重新上传"),
            [0x50, 0x4b, 0x03, 0x04, ..] => XlsxFile.Sheets(content, limits),
            [0xd0, 0xcf, 0x11, 0xe0, ..] => throw new SheetFileException("file-type", "这是旧版 .xls 或加了密码的工作簿，请取消密码并另存为 .xlsx 后上传"),
            [0x25, 0x50, 0x44, 0x46, ..] or [0x89, 0x50, 0x4e, 0x47, ..] or [0xff, 0xd8, 0xff, ..] or [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7a, 0xbc, 0xaf, ..]
                => throw new SheetFileException("file-type", "只接受 .xlsx 工作簿或 .csv 文本，请另存后上传"),
            _ => CsvFile.Sheets(content, Path.GetFileNameWithoutExtension(name), limits),
        };
    }
}
