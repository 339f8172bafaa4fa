using System.Globalization;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Sheets;

/// <summary>A stored value as a cell of its column, and as the reader finds it there again.</summary>
/// <param name="Kind">How the cell is written.</param>
/// <param name="Value">What is written; null for a blank cell.</param>
/// <param name="Read">What the reader makes of it.</param>
internal readonly record struct ShownCell(ExportKind Kind, object? Value, SheetValue Read)
{
    /// <summary>A text beyond this is compared by its beginning: Excel holds no more of it.</summary>
    private const int LongestText = 32_000;

    public static ShownCell Of(CellTyper typer, SheetColumn column, object? stored)
    {
        var (kind, value, raw) = Cell(column, stored);
        var typed = typer.Read(raw);
        return new(kind, value, new SheetValue(raw, typed.Kind, typed.Text, typed.Amount));
    }

    /// <summary>One text for all that reads alike; empty for what says nothing.</summary>
    public static string Text(SheetValue value) => value.Kind switch
    {
        ValueKind.Text => "t" + Plain(value.Text!),
        ValueKind.Number or ValueKind.MonthOnly => "n" + value.Amount.ToString(CultureInfo.InvariantCulture),
        _ when value.Raw.IsBlank || Fold.IsNothing(value.Raw.Print()) => "",
        _ => "?" + Plain(value.Raw.Print()!),
    };

    // Excel turns line breaks into its own, and cuts what is too long for a cell.
    private static string Plain(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsControl(c) || c == '\n')).Trim();
        return plain.Length > LongestText ? plain[..LongestText] : plain;
    }

    private static (ExportKind Kind, object? Value, RawCell Raw) Cell(SheetColumn column, object? stored) => (column.Type, stored) switch
    {
        (_, null or "") => (ExportKind.Text, null, RawCell.Blank),
        (_, PersonalData data) => Words(data.Mask),
        (ColumnType.Choice, string word) => Words(Usual(column, word)),
        (ColumnType.Month, DateOnly month) => Words(month.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        (_, DateOnly day) => (ExportKind.Date, day, new RawCell(RawKind.Date, null, day.DayNumber - new DateOnly(1899, 12, 30).DayNumber)),
        (ColumnType.Money or ColumnType.Area, long amount) => Number(amount / (column.Unit == SheetUnit.TenThousand ? 1_000_000m : 100m)),
        (_, int count) => (ExportKind.Count, count, new RawCell(RawKind.Number, null, count)),
        (_, long count) => (ExportKind.Count, count, new RawCell(RawKind.Number, null, count)),
        (_, string text) => Words(text),
        _ => throw new InvalidOperationException($"The column {column.Key} cannot show a {stored!.GetType().Name}."),
    };

    private static (ExportKind, object?, RawCell) Words(string text) => (ExportKind.Text, text.Length == 0 ? null : text, RawCell.Of(text));

    private static (ExportKind, object?, RawCell) Number(decimal exact) => (ExportKind.Exact, exact, new RawCell(RawKind.Number, null, (double)exact));

    private static string Usual(SheetColumn column, string word) =>
        column.Usual.FirstOrDefault(u => string.Equals(column.Words!(Fold.Name(u)), word, StringComparison.OrdinalIgnoreCase)) ?? "";
}
