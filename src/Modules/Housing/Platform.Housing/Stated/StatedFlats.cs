using Platform.Kernel.Data;

namespace Platform.Housing.Stated;

/// <summary>The 安置房（套） columns of 征收项目: what the county states of a project, kept beside what the flats add up to.</summary>
[Title("填报安置房")]
internal sealed class StatedFlats : Owned
{
    public Guid ProjectId { get; set; }

    /// <summary>应安置.</summary>
    public int? Due { get; set; }

    /// <summary>已建成.</summary>
    public int? Built { get; set; }

    /// <summary>已分配.</summary>
    public int? Allocated { get; set; }

    /// <summary>缺口.</summary>
    public int? Gap { get; set; }
}
