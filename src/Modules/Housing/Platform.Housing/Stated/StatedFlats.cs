using Platform.Kernel.Data;

namespace Platform.Housing.Stated;

/// <summary>The 安置房（套） columns of 征收项目: what the county states of a project, kept beside what the flats add up to.</summary>
[Title("填报安置房")]
internal sealed class StatedFlats : Owned
{
    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>应安置.</summary>
    [Title("应安置")]
    public int? Due { get; set; }

    /// <summary>已建成.</summary>
    [Title("已建成")]
    public int? Built { get; set; }

    /// <summary>已分配.</summary>
    [Title("已分配")]
    public int? Allocated { get; set; }

    /// <summary>缺口.</summary>
    [Title("缺口")]
    public int? Gap { get; set; }
}
