using System.Globalization;
using Platform.Kernel.Sheets;

namespace Platform.Host.Seed;

/// <summary>A sheet of the demonstration's workbook, every cell as text.</summary>
internal sealed class DemoTable(string name, params string[] titles)
{
    private readonly List<string?[]> rows = [];

    /// <summary>Adds a row; days as yyyy-MM-dd, 分 as 元, 0.01㎡ as ㎡.</summary>
    public void Add(params object?[] cells) => rows.Add([.. cells.Select(Text)]);

    /// <summary>Writes the sheet.</summary>
    public void Write(SheetWriter to) => to.Sheet<string?[]>(
        name, [.. titles.Select((t, i) => new ExportColumn<string?[]>(t, ExportKind.Text, r => r[i]))], rows);

    private static string? Text(object? cell) => cell switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };
}
