using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Funding.Funds;

/// <summary>Money of one source that arrived for a project, as the county reported it.</summary>
[Title("补偿资金")]
internal sealed class Fund : Owned
{
    /// <summary>The natural key in one column: see <see cref="FundKey"/>.</summary>
    public string Key { get; set; } = "";

    [Title("项目")]
    public Guid ProjectId { get; set; }

    [Title("项目名称")]
    public string ProjectName { get; set; } = "";

    /// <summary>资金来源.</summary>
    [Title("资金来源")]
    [FreeText]
    public string Source { get; set; } = "";

    /// <summary>文号.</summary>
    [Title("文号")]
    public string DocumentNo { get; set; } = "";

    /// <summary>项目概算 of the whole project, which every row of it repeats; 分.</summary>
    [Title("项目概算（元）")]
    public long? EstimateFen { get; set; }

    /// <summary>到位金额, 分.</summary>
    [Title("到位金额（元）")]
    public long ArrivedFen { get; set; }

    [Title("到位日期")]
    public DateOnly? ArrivedOn { get; set; }

    /// <summary>专户账号: an account of the project, of no person.</summary>
    [Title("专户账号")]
    public string Account { get; set; } = "";

    /// <summary>支付金额, 分.</summary>
    [Title("支付金额（元）")]
    public long? PaidFen { get; set; }

    /// <summary>支付截至.</summary>
    [Title("支付截至")]
    public DateOnly? PaidUntil { get; set; }

    /// <summary>结余 as stated, 分.</summary>
    [Title("结余（元）")]
    public long? BalanceFen { get; set; }

    [Title("备注")]
    [FreeText]
    public string Remark { get; set; } = "";

    /// <summary>Project, source and document number folded, for search.</summary>
    [FreeText]
    public string Folded { get; set; } = "";
}
