using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Fees.Plans;

/// <summary>A plan to clear what families of a project are owed: when, how much, whom first.</summary>
[Title("补发计划")]
internal sealed class ClearingPlan : Owned
{
    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>The debt is that of this day.</summary>
    [Title("欠款截至")]
    public DateOnly AsOf { get; set; }

    [Title("欠款（元）")]
    public long ArrearsFen { get; set; }

    [Title("户数")]
    public int Families { get; set; }

    /// <summary>户编号 of families in hardship, who are served first; folded, apart by commas.</summary>
    [Title("困难户")]
    public string Hardship { get; set; } = "";

    [Title("说明")]
    [FreeText]
    public string Remark { get; set; } = "";

    /// <summary>The user name of who made it.</summary>
    [Title("制定人")]
    public string By { get; set; } = "";

    [Title("制定时间")]
    public DateTime At { get; set; }

    /// <summary>Its instalments, by day.</summary>
    public IList<PlanInstalment> Instalments { get; } = [];
}

/// <summary>One instalment of a plan.</summary>
[Title("补发计划分期")]
internal sealed class PlanInstalment : Owned
{
    [Title("补发计划")]
    public Guid PlanId { get; set; }

    /// <summary>From 1.</summary>
    [Title("期次")]
    public int Number { get; set; }

    [Title("日期")]
    public DateOnly On { get; set; }

    [Title("金额（元）")]
    public long Fen { get; set; }
}
