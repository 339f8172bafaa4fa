using Platform.Kernel.Data;

namespace Platform.Kernel.Modules;

/// <summary>One switch: a module in an area.</summary>
[OfTheHouse]
public sealed class CountyModule
{
    /// <summary>The area.</summary>
    public int AreaId { get; set; }

    /// <summary>The module's word.</summary>
    public string Word { get; set; } = "";

    /// <summary>Off, read-only or on.</summary>
    public SwitchState State { get; set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime Since { get; set; }

    /// <summary>By whom.</summary>
    public string By { get; set; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Rises with every change.</summary>
    public long Version { get; set; }
}
