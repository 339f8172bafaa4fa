using Platform.Kernel.Data;

namespace Platform.Fees.Stated;

/// <summary>The 过渡安置费 columns of 征收项目: what the county states of a project, in 分 (printed in 万元, so good to 100 元).</summary>
[Title("填报过渡费")]
internal sealed class StatedFees : Owned
{
    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>应发.</summary>
    [Title("应发（元）")]
    public long? DueFen { get; set; }

    /// <summary>已发.</summary>
    [Title("已发（元）")]
    public long? PaidFen { get; set; }

    /// <summary>拖欠.</summary>
    [Title("拖欠（元）")]
    public long? OwedFen { get; set; }
}
