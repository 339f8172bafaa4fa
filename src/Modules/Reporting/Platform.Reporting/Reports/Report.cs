using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Reporting.Reports;

/// <summary>
/// One edition of an area's report on a call: a county's, or the city's own that is built from them. A returned edition stays as it
/// was; the next begins with its words.
/// </summary>
[Title("总结报告")]
internal sealed class Report : Owned
{
    /// <summary>The <see cref="ReportCall"/>, of the area itself or of the one above.</summary>
    [Title("报告任务")]
    public Guid ReportCallId { get; set; }

    /// <summary>As the call named it.</summary>
    [Title("名称")]
    public string Title { get; set; } = "";

    /// <summary>The day of its figures, from the call.</summary>
    [Title("数据截至")]
    public DateOnly AsOf { get; set; }

    /// <summary>By when it is due, from the call.</summary>
    [Title("报送截止")]
    public DateOnly DueOn { get; set; }

    /// <summary>From 1.</summary>
    [Title("第几稿")]
    public int Edition { get; set; }

    /// <summary>Whether it is the city's own.</summary>
    [Title("市级报告")]
    public bool IsCitys { get; set; }

    [Title("状态")]
    public ReportState State { get; set; }

    /// <summary>问题排查情况: paragraphs with line breaks between; a figure's name stands in 【】.</summary>
    [Title("问题排查情况")]
    [FreeText]
    public string Survey { get; set; } = "";

    /// <summary>化解及预防情况.</summary>
    [Title("化解及预防情况")]
    [FreeText]
    public string Resolution { get; set; } = "";

    /// <summary>有关工作意见和制度建设情况.</summary>
    [Title("有关工作意见和制度建设情况")]
    [FreeText]
    public string Proposals { get; set; } = "";

    /// <summary>The account that last wrote in it, which may not sign it.</summary>
    [Title("撰写账号")]
    public string WrittenBy { get; set; } = "";

    /// <summary>The name of who last wrote in it.</summary>
    [Title("撰写人")]
    public string WriterName { get; set; } = "";

    /// <summary>When its figures were fixed, UTC.</summary>
    [Title("冻结时间")]
    public DateTime? FrozenAt { get; set; }

    /// <summary>The name of who fixed them.</summary>
    [Title("冻结人")]
    public string FrozenBy { get; set; } = "";

    /// <summary>SHA-256 over the hashes of all frozen figures, hex: what it opens to is what was frozen.</summary>
    [Title("冻结校验")]
    public string RowsHash { get; set; } = "";

    /// <summary>When it was signed and sent, UTC.</summary>
    [Title("报送时间")]
    public DateTime? SubmittedAt { get; set; }

    /// <summary>The name of who signed it.</summary>
    [Title("签发人")]
    public string SubmittedBy { get; set; } = "";

    /// <summary>Whether it came after its last day.</summary>
    [Title("迟报")]
    public bool IsLate { get; set; }

    /// <summary>When the city received or returned it, UTC.</summary>
    [Title("办理时间")]
    public DateTime? AnsweredAt { get; set; }

    /// <summary>The name of who did.</summary>
    [Title("办理人")]
    public string AnsweredBy { get; set; } = "";

    /// <summary>Why it was returned, or what the city says with its receipt.</summary>
    [Title("办理意见")]
    [FreeText]
    public string Answer { get; set; } = "";

    /// <summary>The three parts, in order.</summary>
    public IReadOnlyList<string> Texts => [Survey, Resolution, Proposals];

    /// <summary>Whether its words may be written.</summary>
    public bool IsOpen => State is ReportState.Draft or ReportState.Frozen;

    /// <summary>Whether it stands before the city, or was taken by it.</summary>
    public bool IsSent => State is ReportState.Submitted or ReportState.Received;

    /// <summary>Days over its last day, where it is not sent yet; negative while there are days left.</summary>
    public int DaysOver(DateOnly today) => today.DayNumber - DueOn.DayNumber;
}
