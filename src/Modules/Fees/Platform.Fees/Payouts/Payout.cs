using Platform.Kernel.Data;

namespace Platform.Fees.Payouts;

/// <summary>
/// Payments to families through a bank: prepared from the books, approved by another person, sent as a file, and answered for by
/// the bank line by line. From the day it is asked for nobody changes what it pays; what is no longer owed is left out when it is sent.
/// </summary>
[Title("发放批次")]
internal sealed class Payout : Owned
{
    /// <summary>FF, year and serial: FF2022-0001; never given twice in an area.</summary>
    [Title("批次号")]
    public string Number { get; set; } = "";

    /// <summary>The year of preparing.</summary>
    [Title("年度")]
    public int Year { get; set; }

    /// <summary>From 1 in its area and year.</summary>
    [Title("年内序号")]
    public int Serial { get; set; }

    /// <summary>It pays what was due by this day.</summary>
    [Title("应发截至")]
    public DateOnly Through { get; set; }

    /// <summary>Only this project's families; null for the whole area.</summary>
    [Title("项目")]
    public Guid? ProjectId { get; set; }

    /// <summary>How it stands, but for an approval that has expired: see <see cref="StateOn"/>.</summary>
    [Title("状态")]
    public PayoutState State { get; set; }

    /// <summary>Payments in it, those left out not counted.</summary>
    [Title("笔数")]
    public int Count { get; set; }

    /// <summary>What they add up to, 分.</summary>
    [Title("金额（元）")]
    public long Fen { get; set; }

    /// <summary>The user name of who prepared it.</summary>
    [Title("经办人账号")]
    public string By { get; set; } = "";

    /// <summary>His name.</summary>
    [Title("经办人")]
    public string ByName { get; set; } = "";

    /// <summary>The request for approval; empty while nobody asked.</summary>
    [Title("审批单")]
    public Guid ApprovalId { get; set; }

    /// <summary>The last day on which it can be approved and sent; null while nobody asked.</summary>
    [Title("审批有效期至")]
    public DateOnly? AskedUntil { get; set; }

    /// <summary>The name of the layout by which it was sent.</summary>
    [Title("银行文件格式")]
    public string Layout { get; set; } = "";

    /// <summary>The whole of that layout as it was, by which the bank's answer is read.</summary>
    [Title("银行文件格式全文")]
    public string LayoutText { get; set; } = "";

    /// <summary>The day of the bank file.</summary>
    [Title("送银行日期")]
    public DateOnly? SentOn { get; set; }

    /// <summary>The user name of who sent it, to whom alone the file is handed out.</summary>
    [Title("送银行人账号")]
    public string SentBy { get; set; } = "";

    /// <summary>The kept bank file; empty before.</summary>
    [Title("银行文件")]
    public Guid FileId { get; set; }

    /// <summary>From this day the bank is asked for what it has not answered at all.</summary>
    [Title("应回盘日期")]
    public DateOnly? AskOn { get; set; }

    /// <summary>How it stands on a day: one whose approval was not given, or not used, in time is a draft again.</summary>
    public PayoutState StateOn(DateOnly today) => State is PayoutState.Waiting or PayoutState.Approved && AskedUntil < today ? PayoutState.Draft : State;
}

/// <summary>How a batch stands.</summary>
internal enum PayoutState
{
    /// <summary>编制中.</summary>
    Draft = 0,

    /// <summary>待审批.</summary>
    Waiting = 1,

    /// <summary>已批准, not yet sent.</summary>
    Approved = 2,

    /// <summary>已送银行, not answered for in whole.</summary>
    Sent = 3,

    /// <summary>已办结: paid or returned, each.</summary>
    Closed = 4,

    /// <summary>已作废 before it was sent.</summary>
    Withdrawn = 5,
}
