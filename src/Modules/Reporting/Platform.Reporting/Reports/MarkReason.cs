using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Reporting.Reports;

/// <summary>Why a marked place of a report is right as it stands. It holds for the sentence as it was written: a changed sentence wants a new one.</summary>
[Title("标记说明")]
internal sealed class MarkReason : Owned
{
    /// <summary>The <see cref="Report"/>.</summary>
    public Guid ReportId { get; set; }

    /// <summary>The words marked.</summary>
    [Title("标记文字")]
    public string Quote { get; set; } = "";

    /// <summary>The sentence that they stand in.</summary>
    [Title("所在句")]
    [FreeText]
    public string Sentence { get; set; } = "";

    /// <summary>Why it is right.</summary>
    [Title("说明")]
    [FreeText]
    public string Reason { get; set; } = "";

    /// <summary>The account that said so.</summary>
    [Title("填写人")]
    public string By { get; set; } = "";
}
