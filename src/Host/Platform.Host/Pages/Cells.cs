using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;

namespace Platform.Host.Pages;

/// <summary>What a cell held, as a page may show it: personal data masked, long texts cut.</summary>
internal static class Cells
{
    private const int Most = 40;

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
