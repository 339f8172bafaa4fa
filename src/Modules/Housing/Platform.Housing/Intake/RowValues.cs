using Platform.Kernel.Sheets;

namespace Platform.Housing.Intake;

/// <summary>A row's value where the sheet has the column; what stood before where it lacks it.</summary>
internal static class RowValues
{
    public static string TextOr(this SheetRow row, string key, string before) => row.Matched(key) ? row.Text(key) ?? "" : before;

    public static DateOnly? DateOr(this SheetRow row, string key, DateOnly? before) => row.Matched(key) ? row.Date(key) : before;

    public static int? IntOr(this SheetRow row, string key, int? before) => row.Matched(key) ? row.Int(key) : before;

    public static long? Dm2Or(this SheetRow row, string key, long? before) => row.Matched(key) ? row.Dm2(key) : before;
}
