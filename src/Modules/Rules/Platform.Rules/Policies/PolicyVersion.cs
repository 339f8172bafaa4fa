using Platform.Kernel.Data;
using Platform.Kernel.Uploads;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>
/// One version of one layer's policy on one thing. A draft is changed until it is published; from then on it stays as it is, and
/// the next version supersedes it. Its text is the whole of it: sources, values with their dates, bounds, worked examples.
/// </summary>
[Title("政策版本")]
[OutlivesDemonstration]
internal sealed class PolicyVersion : Owned, IPublishedDown
{
    /// <summary>What it is about.</summary>
    [Title("种类")]
    public PolicyKind Kind { get; set; }

    /// <summary>Where it stands. The city keeps the layers above it too.</summary>
    [Title("层级")]
    public Layer Layer { get; set; }

    /// <summary>The project that it holds for; empty but for <see cref="Layer.Project"/>.</summary>
    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>名称.</summary>
    [Title("名称")]
    public string Name { get; set; } = "";

    /// <summary>1, 2, 3 … in the order of publication; 0 for the one draft that a series may have.</summary>
    [Title("版本")]
    public int Number { get; set; }

    /// <summary>How it stands.</summary>
    [Title("状态")]
    public PolicyState State { get; set; }

    /// <summary>The policy as YAML, written by the product itself: the same policy is the same text.</summary>
    [Title("全文")]
    public string Text { get; set; } = "";

    /// <summary>The request for publication; empty while none was made.</summary>
    [Title("审批")]
    public Guid ApprovalId { get; set; }

    /// <summary>Last day on which that request can be decided.</summary>
    [Title("审批有效期至")]
    public DateOnly? AskedUntil { get; set; }

    /// <summary>发布日, Asia/Shanghai.</summary>
    [Title("发布日期")]
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Who drafted it.</summary>
    [Title("起草人")]
    public string DraftedBy { get; set; } = "";

    /// <summary>Who allowed it.</summary>
    [Title("批准人")]
    public string PublishedBy { get; set; } = "";
}

/// <summary>How a version stands.</summary>
internal enum PolicyState
{
    /// <summary>起草中.</summary>
    Draft = 0,

    /// <summary>待审批.</summary>
    Waiting = 1,

    /// <summary>已发布; of a series the highest number holds.</summary>
    Published = 2,
}
