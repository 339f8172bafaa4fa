using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Fees.Changes;

/// <summary>Something that happened to a family and changes its fee, entered by hand. One entered in error is taken back; the fee is then as if it had not been.</summary>
[Title("情况变化")]
internal sealed class FamilyChange : Owned
{
    [Title("被征收户")]
    public Guid HouseholdId { get; set; }

    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>A word of the rules: <c>handover</c>, <c>turnoverIn</c>, <c>persons</c> …</summary>
    [Title("事项")]
    public string Kind { get; set; } = "";

    [Title("日期")]
    public DateOnly On { get; set; }

    /// <summary>In the unit of its kind: 1/10000 ㎡, persons, 1/10000 元 or 分; 0 where it has none.</summary>
    [Title("数值")]
    public long Value { get; set; }

    [Title("依据和说明")]
    [FreeText]
    public string Reason { get; set; } = "";

    /// <summary>The user name of who entered it.</summary>
    [Title("登记人")]
    public string By { get; set; } = "";

    [Title("登记时间")]
    public DateTime At { get; set; }

    /// <summary>The user name of who took it back; empty while it stands.</summary>
    [Title("撤销人")]
    public string TakenBackBy { get; set; } = "";

    [Title("撤销时间")]
    public DateTime? TakenBackAt { get; set; }

    [Title("撤销原因")]
    [FreeText]
    public string TakenBackWhy { get; set; } = "";
}
