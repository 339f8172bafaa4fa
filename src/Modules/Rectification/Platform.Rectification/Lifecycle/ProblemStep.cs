using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Lifecycle;

/// <summary>One step that a problem took: who, when, what he said, what the numbers were. Never changed.</summary>
[Title("办理记录")]
[AddedOnly]
internal sealed class ProblemStep : Owned
{
    [Title("问题")]
    public Guid ProblemId { get; set; }

    /// <summary>From 1 within the problem.</summary>
    [Title("序号")]
    public int Number { get; set; }

    [Title("办理")]
    public ProblemAct Act { get; set; }

    [Title("由")]
    public ProblemState From { get; set; }

    [Title("至")]
    public ProblemState To { get; set; }

    /// <summary>The day in Asia/Shanghai.</summary>
    [Title("日期")]
    public DateOnly On { get; set; }

    /// <summary>When, UTC.</summary>
    [Title("时间")]
    public DateTime At { get; set; }

    /// <summary>The user name; <c>system</c> where the numbers did it.</summary>
    [Title("办理人")]
    public string By { get; set; } = "";

    [Title("姓名")]
    public string ByName { get; set; } = "";

    /// <summary>The user name of the colleague for whom he acted; empty where for himself.</summary>
    [Title("代谁办理")]
    public string For { get; set; } = "";

    [Title("意见")]
    [FreeText]
    public string Opinion { get; set; } = "";

    [Title("结论")]
    public Outcome? Outcome { get; set; }

    /// <summary>What each gate said then, as JSON of <see cref="Closing.Checked"/>; empty where none was asked.</summary>
    [Title("核对结果")]
    public string Checks { get; set; } = "";

    /// <summary>Where the notice hung; empty for none.</summary>
    [Title("公示地点")]
    public string Place { get; set; } = "";

    [Title("公示至")]
    public DateOnly? Until { get; set; }

    /// <summary>Whether one of these people took the step, for himself or for the other.</summary>
    public bool IsOf(string userName) => userName.Length > 0 && (By == userName || For == userName);
}
