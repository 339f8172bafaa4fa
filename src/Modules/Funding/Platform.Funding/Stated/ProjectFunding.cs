using Platform.Kernel.Data;

namespace Platform.Funding.Stated;

/// <summary>What the sheet 征收项目 states of a project's funds, as printed; each in 分, null where the cell is blank.</summary>
[Title("填报项目资金")]
internal sealed class ProjectFunding : Owned
{
    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>概算.</summary>
    [Title("概算（元）")]
    public long? NeededFen { get; set; }

    /// <summary>到位.</summary>
    [Title("到位（元）")]
    public long? ArrivedFen { get; set; }

    /// <summary>支付.</summary>
    [Title("支付（元）")]
    public long? PaidFen { get; set; }

    /// <summary>缺口.</summary>
    [Title("缺口（元）")]
    public long? GapFen { get; set; }
}
