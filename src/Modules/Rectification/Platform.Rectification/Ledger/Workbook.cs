using System.Globalization;
using Microsoft.AspNetCore.Http;
using Platform.Kernel.Sheets;

namespace Platform.Rectification.Ledger;

/// <summary>A list as a workbook to save.</summary>
internal static class Workbook
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>One sheet; its name and the day name the file.</summary>
    public static IResult Of<T>(string name, DateOnly day, IReadOnlyList<ExportColumn<T>> columns, IEnumerable<T> rows)
    {
        var content = new MemoryStream();
        SheetWriter.Write(content, name, columns, rows);
        content.Position = 0;
        return Results.File(content, Xlsx, string.Create(CultureInfo.InvariantCulture, $"{name}{day:yyyyMMdd}.xlsx"));
    }
}
