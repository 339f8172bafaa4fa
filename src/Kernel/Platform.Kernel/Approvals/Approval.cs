using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Approvals;

/// <summary>What somebody asked another to allow, and what became of it.</summary>
[Title("审批")]
public sealed class Approval : Owned
{
    /// <summary>A short number to speak of it: the day and six digits of the key.</summary>
    [Title("编号")]
    public string Number { get; set; } = "";

    /// <summary>The kind: word, dot, act.</summary>
    [Title("事项")]
    public string Kind { get; set; } = "";

    /// <summary>The row that it is about; empty where it is about none.</summary>
    [Title("对象")]
    public Guid SubjectId { get; set; }

    /// <summary>What is asked, in a few Chinese words.</summary>
    [Title("标题")]
    public string Title { get; set; } = "";

    /// <summary>What the approver is shown, as JSON of <see cref="ApprovalFact"/>s.</summary>
    [Title("情况")]
    [FreeText]
    public string Facts { get; set; } = "";

    /// <summary>What exactly was asked for, in the kind's own words (a filter): fixed when it was asked, so that it cannot grow.</summary>
    [Title("范围")]
    public string Payload { get; set; } = "";

    /// <summary>Why.</summary>
    [Title("理由")]
    [FreeText]
    public string Reason { get; set; } = "";

    /// <summary>The user name of who asked.</summary>
    [Title("申请人")]
    public string By { get; set; } = "";

    /// <summary>His name.</summary>
    [Title("申请人姓名")]
    public string ByName { get; set; } = "";

    /// <summary>The user name of the colleague for whom he asked; empty where for himself.</summary>
    [Title("代谁申请")]
    public string For { get; set; } = "";

    /// <summary>When it was asked, UTC.</summary>
    [Title("申请时间")]
    public DateTime At { get; set; }

    /// <summary>The last day, in Asia/Shanghai, on which it can be decided and used.</summary>
    [Title("有效期至")]
    public DateOnly ExpiresOn { get; set; }

    /// <summary>How it stands, but for expiry: see <see cref="StateOn"/>.</summary>
    [Title("状态")]
    public ApprovalState State { get; set; }

    /// <summary>The user name of who decided; empty while nobody has.</summary>
    [Title("审批人")]
    public string DecidedBy { get; set; } = "";

    /// <summary>His name.</summary>
    [Title("审批人姓名")]
    public string DecidedName { get; set; } = "";

    /// <summary>The user name of the colleague for whom he decided; empty where for himself.</summary>
    [Title("代谁审批")]
    public string DecidedFor { get; set; } = "";

    /// <summary>When, UTC.</summary>
    [Title("审批时间")]
    public DateTime? DecidedAt { get; set; }

    /// <summary>What he said.</summary>
    [Title("审批意见")]
    [FreeText]
    public string Opinion { get; set; } = "";

    /// <summary>When it was used, UTC.</summary>
    [Title("使用时间")]
    public DateTime? UsedAt { get; set; }

    /// <summary>How it stands on a day: what is open or unused after its last day has expired.</summary>
    public ApprovalState StateOn(DateOnly today) =>
        State is ApprovalState.Waiting or ApprovalState.Approved && today > ExpiresOn ? ApprovalState.Expired : State;

    /// <summary>Whether one of these people asked, for himself or for the other.</summary>
    public bool IsAskedBy(string userName) => userName.Length > 0 && (By == userName || For == userName);
}

/// <summary>How an approval stands.</summary>
public enum ApprovalState
{
    /// <summary>待审批.</summary>
    Waiting = 0,

    /// <summary>已同意; what is asked may be done.</summary>
    Approved = 1,

    /// <summary>已退回: to be asked anew when it is in order.</summary>
    Returned = 2,

    /// <summary>不同意.</summary>
    Refused = 3,

    /// <summary>已撤回 by who asked.</summary>
    Withdrawn = 4,

    /// <summary>已使用: its act was for once.</summary>
    Used = 5,

    /// <summary>已过期; reckoned by the day, never stored.</summary>
    Expired = 6,
}
