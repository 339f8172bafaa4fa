namespace Platform.Kernel.Sheets;

/// <summary>
/// A row's value where the sheet has the column; what stood before where it lacks it, so that a sheet with fewer columns
/// wipes nothing out.
/// </summary>
public static class RowValues
{
    /// <summary>Text; empty where the cell is.</summary>
    public static string TextOr(this SheetRow row, string key, string before) => row.Matched(key) ? row.Text(key) ?? "" : before;

    /// <summary>A day.</summary>
    public static DateOnly? DateOr(this SheetRow row, string key, DateOnly? before) => row.Matched(key) ? row.Date(key) : before;

    /// <summary>A whole number.</summary>
    public static int? IntOr(this SheetRow row, string key, int? before) => row.Matched(key) ? row.Int(key) : before;

    /// <summary>Money, 分.</summary>
    public static long? FenOr(this SheetRow row, string key, long? before) => row.Matched(key) ? row.Fen(key) : before;

    /// <summary>Area, 0.01 ㎡.</summary>
    public static long? Dm2Or(this SheetRow row, string key, long? before) => row.Matched(key) ? row.Dm2(key) : before;
}
