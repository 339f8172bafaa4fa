namespace Platform.Kernel.Documents;

/// <summary>An official document (公文) in the layout of GB/T 9704-2012, not yet sealed. What it says; <see cref="OfficialDocx"/> and the portal's page say how it looks.</summary>
/// <param name="Head">发文机关标志, in red above the line: 三门峡市住房和城乡建设局文件.</param>
/// <param name="Number">发文字号.</param>
/// <param name="Title">标题; a line break where the writer wants one, so that no word is torn.</param>
/// <param name="Body">正文.</param>
public sealed record OfficialDocument(string Head, DocumentNumber Number, string Title, IReadOnlyList<DocumentBlock> Body)
{
    /// <summary>信函格式 (10.1): a letter from one office to another, its head over a red double line and no imprint of who printed it.</summary>
    public bool IsLetter { get; init; }

    /// <summary>签发人, named on a document to a higher authority only; null elsewhere.</summary>
    public string? Signer { get; init; }

    /// <summary>主送机关 without its colon; null where there is none, as in a bulletin.</summary>
    public string? Addressee { get; init; }

    /// <summary>附件, numbered by their order where there are several.</summary>
    public IReadOnlyList<DocumentAttachment> Attachments { get; init; } = [];

    /// <summary>发文机关署名; null where none signs.</summary>
    public string? Signature { get; init; }

    /// <summary>成文日期; null leaves the figures blank, to be filled in at signing.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>抄送机关 without its full stop; null where there is none.</summary>
    public string? CopyTo { get; init; }

    /// <summary>印发机关; null leaves out that line.</summary>
    public string? PrintedBy { get; init; }

    /// <summary>Who is named as printer: nobody on a letter (10.1).</summary>
    public string? Printer => IsLetter ? null : PrintedBy;

    /// <summary>印发日期; null leaves the figures blank.</summary>
    public DateOnly? PrintedOn { get; init; }
}

/// <summary>发文字号, whatever of it is known; the office that numbers documents fills in the rest by hand.</summary>
/// <param name="Code">机关代字: 三建; empty leaves it blank.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Serial">发文顺序号, from 1; null leaves it blank.</param>
public sealed record DocumentNumber(string Code, int Year, int? Serial)
{
    /// <summary>三建〔2022〕61号: the year in 〔〕, the serial without 第 and without leading zeros (GB/T 9704-2012 7.2.5).</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{(Code.Length > 0 ? Code : "　　")}〔{Year}〕{(Serial is { } n ? FormattableString.Invariant($"{n}") : "　　")}号");
}

/// <summary>附件: named below the text, and set on pages of its own where it has content.</summary>
/// <param name="Title">Its name, without a mark behind it.</param>
/// <param name="Body">Its content; empty where it comes as a file of its own, such as a workbook.</param>
public sealed record DocumentAttachment(string Title, IReadOnlyList<DocumentBlock> Body);
