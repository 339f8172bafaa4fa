using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Fees.Payments;

/// <summary>One payment of the transition fee to a family for a span of months, as the county reports it.</summary>
[Title("过渡费发放")]
internal sealed class Payment : Owned
{
    public Guid HouseholdId { get; set; }

    /// <summary>The household's project.</summary>
    public Guid ProjectId { get; set; }

    /// <summary>户编号, folded.</summary>
    public string HouseholdCode { get; set; } = "";

    /// <summary>被征收人, as the payment names him.</summary>
    public string Person { get; set; } = "";

    /// <summary>批次.</summary>
    public string Batch { get; set; } = "";

    /// <summary>所属期起, first of the month.</summary>
    public DateOnly From { get; set; }

    /// <summary>所属期止, first of the month; that month is paid too.</summary>
    public DateOnly To { get; set; }

    /// <summary>月数, as stated.</summary>
    public int? Months { get; set; }

    /// <summary>应发金额, as stated, 分.</summary>
    public long? DueFen { get; set; }

    /// <summary>实发金额, 分; below zero it takes an earlier payment back (冲正).</summary>
    public long PaidFen { get; set; }

    /// <summary>发放日期.</summary>
    public DateOnly PaidOn { get; set; }

    /// <summary>发放方式.</summary>
    public string Method { get; set; } = "";

    /// <summary>收款账号.</summary>
    [Title("收款账号")]
    public PersonalData Card { get; set; } = PersonalData.None;

    public string Remark { get; set; } = "";
}
