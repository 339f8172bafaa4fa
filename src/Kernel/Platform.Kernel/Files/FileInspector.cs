using System.IO.Compression;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Kernel.Files;

/// <summary>Says what a file is by its bytes, never by its name, and refuses what could act when it is opened.</summary>
/// <remarks>
/// Codes: <c>file-empty</c>, <c>file-too-large</c>, <c>file-type</c> (none of the kinds asked for), <c>file-program</c> (a program or
/// script), <c>file-page</c> (a web page or drawing that may carry a script), <c>file-macro</c>, <c>file-unsafe</c>, <c>file-broken</c>.
/// </remarks>
public static class FileInspector
{
    private const int HeadSize = 1024, MostEntries = 5_000;
    private const long MostUnpacked = 1024L << 20;

    private static readonly string[] Pages = ["<!doctype", "<html", "<head", "<body", "<svg", "<?xml", "<script", "<iframe", "<img", "mime-version:"];
    private static readonly string[] Scripts = ["#!", "<?php", "<%", "@echo", "rem ", "set-executionpolicy", "windows registry editor", "[internetshortcut]"];
    private static readonly HashSet<string> ScriptEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".bat", ".cmd", ".ps1", ".psm1", ".vbs", ".vbe", ".js", ".jse", ".mjs", ".wsf", ".wsh", ".hta", ".sh", ".py", ".pl", ".rb", ".php", ".reg", ".inf", ".scf", ".url", ".lnk", ".iqy", ".slk",
    };

    /// <summary>The kind of a file.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="name">Looked at for the endings of scripts only, which are texts like any other.</param>
    /// <param name="accepted">The kinds that are taken here.</param>
    /// <param name="limits">The largest sizes.</param>
    /// <exception cref="ProblemException">422: why it is not taken, by one of the codes.</exception>
    public static FileKind Inspect(byte[] content, string name, IReadOnlyCollection<FileKind> accepted, FileLimits limits)
    {
        var most = accepted.Max(limits.Of);
        if (content.LongLength > (long)most << 20) throw Refused("file-too-large", $"文件最大 {most} MB，请压缩或分成几个文件。");
        var kind = Of(content, name);
        if (!accepted.Contains(kind)) throw Refused("file-type", $"这里不收{kind.Title()}，只收{Said(accepted)}。");
        if (content.LongLength > (long)limits.Of(kind) << 20) throw Refused("file-too-large", $"{kind.Title()}最大 {limits.Of(kind)} MB，请压缩或分成几个文件。");
        return kind;
    }

    private static FileKind Of(byte[] content, string name) => content switch
    {
        [] => throw Refused("file-empty", "文件是空的，请检查后重新上传。"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        [0xff, 0xd8, 0xff, ..] => FileKind.Jpeg,
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ..] => FileKind.Png,
        [0x50, 0x4b, 0x03, 0x04, ..] => Office(content),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => throw Refused("file-type", "这是旧版 Office 文件或加了密码的文件，请取消密码并另存为 .docx 或 .xlsx 后上传。"),
        [(byte)'M', (byte)'Z', ..] or [0x7f, (byte)'E', (byte)'L', (byte)'F', ..] or [0xca, 0xfe, 0xba, 0xbe, ..] or [0xfe, 0xed, 0xfa, ..] or [0xcf, 0xfa, 0xed, 0xfe, ..]
            or [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00, ..] => throw Program(),
        _ => Text(content, name),
    };

    private static FileKind Office(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var parts = zip.Entries.Select(e => e.FullName.Replace('\\', '/').TrimStart('/').ToLowerInvariant()).ToHashSet();
            if (zip.Entries.Count > MostEntries || zip.Entries.Sum(e => e.Length) > MostUnpacked || zip.Entries.Any(e => e.Length < 0))
                throw Refused("file-unsafe", "文件展开后过大，为安全起见不予接收，请另存后重新上传。");
            if (parts.Any(IsActive) || ContentTypes(zip).Contains("macroenabled", StringComparison.OrdinalIgnoreCase))
                throw Refused("file-macro", "文件里有宏、控件或嵌入的程序，为安全起见不予接收，请另存为不含宏的 .docx 或 .xlsx 后上传。");
            if (!parts.Contains("[content_types].xml")) throw Refused("file-type", "压缩包不能上传，请解压后逐个上传里面的文件。");
            return parts.Contains("xl/workbook.xml") ? FileKind.Xlsx
                : parts.Contains("word/document.xml") ? FileKind.Docx
                : throw Refused("file-type", "压缩包里没有 Word 文档或 Excel 工作簿，请另存为 .docx 或 .xlsx 后上传。");
        }
        catch (Exception e) when (e is not (OutOfMemoryException or ProblemException))
        {
            throw Refused("file-broken", "文件已损坏，请重新另存后上传。");
        }
    }

    private static bool IsActive(string part) =>
        part.EndsWith("vbaproject.bin", StringComparison.Ordinal) || part.EndsWith("vbadata.xml", StringComparison.Ordinal)
        || part.Contains("/macrosheets/", StringComparison.Ordinal) || part.Contains("/activex/", StringComparison.Ordinal)
        || (part.Contains("/embeddings/", StringComparison.Ordinal) && part.EndsWith(".bin", StringComparison.Ordinal));

    private static string ContentTypes(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { Length: < 4 << 20 } part) return "";
        using var reader = new StreamReader(part.Open());
        return reader.ReadToEnd();
    }

    private static FileKind Text(byte[] content, string name)
    {
        if (CsvGuard.IsBinary(content)) throw Refused("file-type", "不认识这种文件，只收 PDF、JPG、PNG、.docx、.xlsx 和 .csv、.txt。");
        var (encoding, mark) = CsvGuard.Encoding(content);
        var head = encoding.GetString(content.AsSpan(mark, Math.Min(content.Length - mark, HeadSize))).TrimStart().TrimStart('\ufeff');
        if (Scripts.Any(s => head.StartsWith(s, StringComparison.OrdinalIgnoreCase)) || ScriptEndings.Contains(Path.GetExtension(FileNames.Clean(name)))) throw Program();
        if (Pages.Any(p => head.StartsWith(p, StringComparison.OrdinalIgnoreCase)) || (head.StartsWith('<') && Pages.Any(p => head.Contains(p, StringComparison.OrdinalIgnoreCase))))
            throw Refused("file-page", "网页、SVG 和 XML 里可能带脚本，不予接收，请另存为 PDF 或图片后上传。");
        return FileKind.Text;
    }

    private static string Said(IEnumerable<FileKind> kinds) => string.Join('、', kinds.Select(k => k.Title()));

    private static ProblemException Program() => Refused("file-program", "程序和脚本不予接收。");

    private static ProblemException Refused(string code, string message) => new(422, code, message, [new("file", message)]);
}
