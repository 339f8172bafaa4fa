using Platform.Kernel.Data;

namespace Platform.Funding.Stated;

/// <summary>A figure of the 合计 row of 征收项目, kept beside what the rows add up to.</summary>
[Title("填报资金合计")]
internal sealed class StatedTotal : Owned
{
    /// <summary>The column's key: <c>needed</c>, <c>arrived</c>, <c>paid</c>, <c>gap</c>.</summary>
    public string Column { get; set; } = "";

    /// <summary>分.</summary>
    public long Fen { get; set; }
}
