using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Plans;

/// <summary>What is done about a problem (化解措施).</summary>
[Title("化解措施")]
internal sealed class ProblemMeasure : Owned
{
    [Title("问题")]
    public Guid ProblemId { get; set; }

    /// <summary>From 1.</summary>
    [Title("序号")]
    public int Number { get; set; }

    [Title("措施")]
    [FreeText]
    public string Text { get; set; } = "";
}
