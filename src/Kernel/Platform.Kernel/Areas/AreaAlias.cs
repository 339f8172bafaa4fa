using Platform.Kernel.Data;

namespace Platform.Kernel.Areas;

/// <summary>A former code or another name of an area: 陕县 (411222) became 陕州区 during the survey's span.</summary>
[SharedByAll]
[Title("地区别名")]
public sealed class AreaAlias
{
    /// <summary>The former code or the other name.</summary>
    public string Alias { get; set; } = "";

    /// <summary>The area meant.</summary>
    public int AreaId { get; set; }
}
