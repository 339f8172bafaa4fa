using Platform.Kernel.Data;

namespace Platform.Funding.Stated;

/// <summary>What the sheet 征收项目 states of a project's funds, as printed; each in 分, null where the cell is blank.</summary>
[Title("填报项目资金")]
internal sealed class ProjectFunding : Owned
{
    public Guid ProjectId { get; set; }

    /// <summary>概算.</summary>
    public long? NeededFen { get; set; }

    /// <summary>到位.</summary>
    public long? ArrivedFen { get; set; }

    /// <summary>支付.</summary>
    public long? PaidFen { get; set; }

    /// <summary>缺口.</summary>
    public long? GapFen { get; set; }
}
