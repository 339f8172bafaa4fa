using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Extensions;

/// <summary>A county asks the city for a later deadline of a problem (延期), and what became of it.</summary>
[Title("延期申请")]
internal sealed class Extension : Owned
{
    [Title("问题")]
    public Guid ProblemId { get; set; }

    /// <summary>The request for approval.</summary>
    [Title("审批")]
    public Guid ApprovalId { get; set; }

    /// <summary>The deadline when it was asked.</summary>
    [Title("原时限")]
    public DateOnly Before { get; set; }

    /// <summary>The deadline that is asked for.</summary>
    [Title("申请延至")]
    public DateOnly Until { get; set; }

    [Title("延期理由")]
    [FreeText]
    public string Reason { get; set; } = "";

    [Title("申请日期")]
    public DateOnly AskedOn { get; set; }

    [Title("申请人")]
    public string AskedBy { get; set; } = "";

    /// <summary>The last day on which it can be decided.</summary>
    [Title("有效期至")]
    public DateOnly ExpiresOn { get; set; }

    /// <summary>How it stands, but for expiry: see <see cref="StateOn"/>.</summary>
    [Title("状态")]
    public ExtensionState State { get; set; }

    [Title("审批日期")]
    public DateOnly? DecidedOn { get; set; }

    [Title("审批人")]
    public string DecidedBy { get; set; } = "";

    [Title("审批意见")]
    [FreeText]
    public string Opinion { get; set; } = "";

    /// <summary>How it stands on a day.</summary>
    public ExtensionState StateOn(DateOnly today) => State == ExtensionState.Waiting && today > ExpiresOn ? ExtensionState.Expired : State;
}
