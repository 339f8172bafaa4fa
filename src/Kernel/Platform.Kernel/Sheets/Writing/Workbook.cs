using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Platform.Kernel.Sheets;

/// <summary>A list as a workbook to save.</summary>
public static class Workbook
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>One sheet; its title and the day name the file.</summary>
    public static IResult Of<T>(string title, DateOnly day, IReadOnlyList<ExportColumn<T>> columns, IEnumerable<T> rows)
    {
        var content = new MemoryStream();
        SheetWriter.Write(content, title, columns, rows);
        content.Position = 0;
        return Results.File(content, Xlsx, $"{title}{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.xlsx");
    }
}
