namespace Platform.Projects.Contracts;

/// <summary>Where a project stands, in the sequence of 国有土地上房屋征收与补偿条例 (590).</summary>
public enum ProjectState
{
    /// <summary>拟征收 (articles 8–9).</summary>
    Planned = 0,

    /// <summary>方案征求意见, at least 30 days (article 10).</summary>
    Comment = 1,

    /// <summary>社会稳定风险评估 (article 12).</summary>
    Assessed = 2,

    /// <summary>已作出征收决定 (article 8).</summary>
    Decided = 3,

    /// <summary>已公告 (article 13).</summary>
    Announced = 4,

    /// <summary>已作出决定未启动: a class of its own in 三建〔2022〕61号.</summary>
    DecidedNotStarted = 5,

    /// <summary>实施中.</summary>
    Running = 6,

    /// <summary>已完成.</summary>
    Completed = 7,

    /// <summary>已停止.</summary>
    Stopped = 8,
}
