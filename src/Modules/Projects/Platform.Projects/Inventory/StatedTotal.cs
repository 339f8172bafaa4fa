using Platform.Kernel.Data;

namespace Platform.Projects.Inventory;

/// <summary>A figure that the county stated in a 合计 row, kept beside what the rows add up to.</summary>
[Title("填报合计")]
internal sealed class StatedTotal : Owned
{
    /// <summary>The column's key in the sheet of projects.</summary>
    public string Column { get; set; } = "";

    /// <summary>The stated value, in the column's unit.</summary>
    public long Value { get; set; }
}
