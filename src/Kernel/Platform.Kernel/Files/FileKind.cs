namespace Platform.Kernel.Files;

/// <summary>What a file is, by its bytes; nothing else is ever kept.</summary>
public enum FileKind
{
    /// <summary>PDF.</summary>
    Pdf = 1,

    /// <summary>A JPEG picture.</summary>
    Jpeg = 2,

    /// <summary>A PNG picture.</summary>
    Png = 3,

    /// <summary>A Word document without macros.</summary>
    Docx = 4,

    /// <summary>An Excel workbook without macros.</summary>
    Xlsx = 5,

    /// <summary>CSV or plain text in UTF-8, UTF-16 or GB 18030.</summary>
    Text = 6,
}

/// <summary>Words of the kinds.</summary>
public static class FileKinds
{
    /// <summary>Pictures, documents and workbooks: what may be put to a matter as evidence.</summary>
    public static readonly IReadOnlyList<FileKind> Evidence = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png, FileKind.Docx, FileKind.Xlsx];

    /// <summary>What a survey comes as.</summary>
    public static readonly IReadOnlyList<FileKind> Sheets = [FileKind.Xlsx, FileKind.Text];

    /// <summary>The endings that fit a kind; the first is given to a name that has none of them.</summary>
    public static IReadOnlyList<string> Endings(this FileKind kind) => kind switch
    {
        FileKind.Pdf => [".pdf"],
        FileKind.Jpeg => [".jpg", ".jpeg"],
        FileKind.Png => [".png"],
        FileKind.Docx => [".docx"],
        FileKind.Xlsx => [".xlsx"],
        _ => [".txt", ".csv"],
    };

    /// <summary>The kind on the screen.</summary>
    public static string Title(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "PDF",
        FileKind.Jpeg => "JPG 图片",
        FileKind.Png => "PNG 图片",
        FileKind.Docx => "Word 文档（.docx）",
        FileKind.Xlsx => "Excel 工作簿（.xlsx）",
        _ => "文本（.csv、.txt）",
    };
}
