using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;

namespace Platform.Host.Pages;

/// <summary>How pages write what others hold: a sheet's cell with personal data masked and long texts cut, a place in short.</summary>
internal static class Cells
{
    private const int Most = 40;
    private const string Between = " · ";

    /// <summary>County and project in one line: the county is left out where the project's name begins with it.</summary>
    public static string Place(string where) =>
        where.Split(Between, 2) is [var county, var project] && project.StartsWith(county, StringComparison.Ordinal) ? project : where;

    public static string Shown(SheetReading sheet, Fault fault)
    {
        if (fault.Key is null || sheet.Rows.FirstOrDefault(r => r.Number == fault.Row)?.Printed(fault.Key) is not { } text) return "";
        var type = sheet.Columns.FirstOrDefault(c => c.Key == fault.Key)?.Column.Type;
        var kind = type switch
        {
            ColumnType.IdNumber => PersonalKind.IdNumber,
            ColumnType.Phone => PersonalKind.Phone,
            ColumnType.BankCard => PersonalKind.BankCard,
            _ => (PersonalKind?)null,
        };
        if (kind is { } personal) return PersonalMask.Of(personal, text);
        return text.Length > Most ? string.Concat(text.AsSpan(0, Most), $"……（共{text.Length}字）") : text;
    }
}
