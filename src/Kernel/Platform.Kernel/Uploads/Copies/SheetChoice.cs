using Platform.Kernel.Data;

namespace Platform.Kernel.Uploads;

/// <summary>What becomes of a cell of a working copy that was changed on both sides.</summary>
public enum CellChoice
{
    /// <summary>Nothing was said when the sheet was taken: the row was left out, and given back.</summary>
    Left = 0,

    /// <summary>What is stored stays.</summary>
    Stored = 1,

    /// <summary>What the copy says is taken.</summary>
    Copy = 2,
}

/// <summary>A clerk's word on one cell that was changed on both sides. It holds for the stored value that was shown, and for no later one.</summary>
[Title("冲突处理")]
public sealed class SheetChoice : Owned
{
    /// <summary>The upload.</summary>
    public Guid UploadId { get; set; }

    /// <summary>The sheet's name.</summary>
    [Title("工作表")]
    public string Sheet { get; set; } = "";

    /// <summary>The row in the file, from 1.</summary>
    [Title("行号")]
    public int Row { get; set; }

    /// <summary>The column's key.</summary>
    [Title("列")]
    public string Column { get; set; } = "";

    /// <summary>Digest of the stored value that was shown.</summary>
    public string Seen { get; set; } = "";

    /// <summary>What was chosen.</summary>
    [Title("处理")]
    public CellChoice Choice { get; set; }

    /// <summary>Who chose.</summary>
    [Title("经办人")]
    public string By { get; set; } = "";
}
