using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Closing;

/// <summary>What somebody objected while a strike-off was on public notice (公示异议).</summary>
[Title("公示异议")]
internal sealed class Objection : Owned
{
    [Title("问题")]
    public Guid ProblemId { get; set; }

    [Title("日期")]
    public DateOnly On { get; set; }

    /// <summary>Who, as a family code or in words; no name is needed.</summary>
    [Title("提出人")]
    [FreeText]
    public string Who { get; set; } = "";

    [Title("异议内容")]
    [FreeText]
    public string Text { get; set; } = "";

    [Title("答复")]
    [FreeText]
    public string Answer { get; set; } = "";

    /// <summary>Null while nobody has answered.</summary>
    [Title("答复日期")]
    public DateOnly? AnsweredOn { get; set; }

    [Title("答复人")]
    public string AnsweredBy { get; set; } = "";
}
