using System.Globalization;
using Microsoft.AspNetCore.Http;
using Platform.Kernel.Sheets;

namespace Platform.Petitions;

/// <summary>A list as a downloaded workbook.</summary>
internal static class Workbook
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Of<T>(string title, DateOnly day, IReadOnlyList<ExportColumn<T>> columns, IEnumerable<T> rows)
    {
        var content = new MemoryStream();
        SheetWriter.Write(content, title, columns, rows);
        content.Position = 0;
        return Results.File(content, Xlsx, $"{title}{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.xlsx");
    }
}
