using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Fees.Payments;

/// <summary>One payment of the transition fee to a family for a span of months, as the county reports it.</summary>
[Title("过渡费发放")]
internal sealed class Payment : Owned
{
    [Title("被征收户")]
    public Guid HouseholdId { get; set; }

    /// <summary>The household's project.</summary>
    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>户编号, folded.</summary>
    [Title("户编号")]
    public string HouseholdCode { get; set; } = "";

    /// <summary>被征收人, as the payment names him.</summary>
    [Title("被征收人")]
    public string Person { get; set; } = "";

    /// <summary>批次.</summary>
    [Title("批次")]
    [FreeText]
    public string Batch { get; set; } = "";

    /// <summary>所属期起, first of the month.</summary>
    [Title("所属期起")]
    public DateOnly From { get; set; }

    /// <summary>所属期止, first of the month; that month is paid too.</summary>
    [Title("所属期止")]
    public DateOnly To { get; set; }

    /// <summary>月数, as stated.</summary>
    [Title("月数")]
    public int? Months { get; set; }

    /// <summary>应发金额, as stated, 分.</summary>
    [Title("应发金额（元）")]
    public long? DueFen { get; set; }

    /// <summary>实发金额, 分; below zero it takes an earlier payment back (冲正).</summary>
    [Title("实发金额（元）")]
    public long PaidFen { get; set; }

    /// <summary>发放日期.</summary>
    [Title("发放日期")]
    public DateOnly PaidOn { get; set; }

    /// <summary>发放方式.</summary>
    [Title("发放方式")]
    [FreeText]
    public string Method { get; set; } = "";

    /// <summary>收款账号.</summary>
    [Title("收款账号")]
    public PersonalData Card { get; set; } = PersonalData.None;

    [Title("备注")]
    [FreeText]
    public string Remark { get; set; } = "";
}
