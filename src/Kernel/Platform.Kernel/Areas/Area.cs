using Platform.Kernel.Data;

namespace Platform.Kernel.Areas;

/// <summary>A city, a county, or a reporting unit without a code of its own.</summary>
[SharedByAll]
[Title("地区")]
public sealed class Area
{
    /// <summary>The house's own short id.</summary>
    public int Id { get; set; }

    /// <summary>The area above; 0 for a city.</summary>
    public int ParentId { get; set; }

    /// <summary>City, county or reporting unit.</summary>
    public AreaKind Kind { get; set; }

    /// <summary>GB/T 2260 code; empty where there is none (a 示范区, a reporting unit).</summary>
    public string Code { get; set; } = "";

    /// <summary>The name on the screen.</summary>
    public string Name { get; set; } = "";

    /// <summary>Order on the screen.</summary>
    public int Order { get; set; }

    /// <summary>Whether its people, and those of the areas below, must show a second factor.</summary>
    public bool WantsSecondFactor { get; set; }
}

/// <summary>The kind of an area.</summary>
public enum AreaKind
{
    /// <summary>设区的市.</summary>
    City = 0,

    /// <summary>县（市、区）.</summary>
    County = 1,

    /// <summary>A reporting unit that is not a county (示范区, 征收服务中心).</summary>
    Unit = 2,
}
