using Platform.Kernel.Data;

namespace Platform.Kernel.Uploads;

/// <summary>What a county said of one of its layouts by hand; applied to every later sheet of the same layout.</summary>
[Title("表格版式")]
public sealed class SheetLayout : Owned
{
    /// <summary>What sheets of the layout have in common.</summary>
    public string Signature { get; set; } = "";

    /// <summary>The kind of sheet.</summary>
    public string Kind { get; set; } = "";

    /// <summary>JSON: column index → key of what it means, or null for a column to leave alone.</summary>
    public string Columns { get; set; } = "";

    /// <summary>Who said so last.</summary>
    public string By { get; set; } = "";
}
