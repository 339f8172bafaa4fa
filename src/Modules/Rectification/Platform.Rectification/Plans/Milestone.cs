using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Plans;

/// <summary>A point of a problem's route map (路线图和时间表).</summary>
[Title("路线图节点")]
internal sealed class Milestone : Owned
{
    [Title("问题")]
    public Guid ProblemId { get; set; }

    /// <summary>From 1, by day.</summary>
    [Title("序号")]
    public int Number { get; set; }

    [Title("节点")]
    [FreeText]
    public string Text { get; set; } = "";

    [Title("计划日期")]
    public DateOnly DueOn { get; set; }

    /// <summary>Null while it is not reached.</summary>
    [Title("完成日期")]
    public DateOnly? DoneOn { get; set; }
}
