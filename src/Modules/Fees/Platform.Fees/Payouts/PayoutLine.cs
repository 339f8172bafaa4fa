using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Fees.Payouts;

/// <summary>One family's payment in a batch, or why it was left out of it.</summary>
[Title("发放明细")]
internal sealed class PayoutLine : Owned
{
    /// <summary>The batch.</summary>
    [Title("发放批次")]
    public Guid PayoutId { get; set; }

    /// <summary>From 1 in the batch, by which the bank answers; it stays when others are left out. 0 for one that was never in it.</summary>
    [Title("序号")]
    public int Sequence { get; set; }

    /// <summary>The household.</summary>
    [Title("被征收户")]
    public Guid HouseholdId { get; set; }

    /// <summary>Its project.</summary>
    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>户编号.</summary>
    [Title("户编号")]
    public string Code { get; set; } = "";

    /// <summary>户名, the household's own.</summary>
    [Title("户名")]
    public string Name { get; set; } = "";

    /// <summary>开户银行.</summary>
    [Title("开户银行")]
    public string Bank { get; set; } = "";

    /// <summary>收款账号 as it was when the batch was prepared: what was approved is what is sent.</summary>
    [Title("收款账号")]
    public PersonalData Card { get; set; } = PersonalData.None;

    /// <summary>分, above zero; of one left out, what it would have been.</summary>
    [Title("金额（元）")]
    public long Fen { get; set; }

    /// <summary>First day of the first month that it pays.</summary>
    [Title("所属期起")]
    public DateOnly From { get; set; }

    /// <summary>First day of the last month that it pays, in whole or in part.</summary>
    [Title("所属期止")]
    public DateOnly To { get; set; }

    /// <summary>What the bank has answered.</summary>
    [Title("银行结果")]
    public LineState State { get; set; }

    /// <summary>The day that the last answer counts from.</summary>
    [Title("回盘日期")]
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>The bank's reason, or why it was left out.</summary>
    [Title("原因")]
    [FreeText]
    public string Reason { get; set; } = "";

    /// <summary>From this day the bank is asked again; null where the batch's day says it, or nothing is open.</summary>
    [Title("再次询问日期")]
    public DateOnly? AskOn { get; set; }
}

/// <summary>How a payment of a batch stands.</summary>
internal enum LineState
{
    /// <summary>待发放, and once sent 待回盘.</summary>
    Waiting = 0,

    /// <summary>成功.</summary>
    Paid = 1,

    /// <summary>退票.</summary>
    Returned = 2,

    /// <summary>处理中: the bank does not know yet.</summary>
    Unknown = 3,

    /// <summary>未列入.</summary>
    LeftOut = 4,
}
