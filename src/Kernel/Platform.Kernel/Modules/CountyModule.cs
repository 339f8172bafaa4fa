using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Modules;

/// <summary>One switch: a module in an area.</summary>
[OfTheHouse]
[Title("模块开关")]
public sealed class CountyModule
{
    /// <summary>The area.</summary>
    public int AreaId { get; set; }

    /// <summary>The module's word.</summary>
    [Title("模块")]
    public string Word { get; set; } = "";

    /// <summary>Off, read-only or on.</summary>
    [Title("状态")]
    public SwitchState State { get; set; }

    /// <summary>Since when, UTC.</summary>
    [Title("自")]
    public DateTime Since { get; set; }

    /// <summary>By whom.</summary>
    [Title("操作人")]
    public string By { get; set; } = "";

    /// <summary>Why.</summary>
    [Title("原因")]
    [FreeText]
    public string Reason { get; set; } = "";

    /// <summary>Rises with every change.</summary>
    public long Version { get; set; }
}
