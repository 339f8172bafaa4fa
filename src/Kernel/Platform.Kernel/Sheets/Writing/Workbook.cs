using System.Globalization;
using Microsoft.AspNetCore.Http;
using Platform.Kernel.Web;

namespace Platform.Kernel.Sheets;

/// <summary>A list as a workbook to save.</summary>
public static class Workbook
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>All rows of a list's filter.</summary>
    /// <exception cref="ProblemException"><c>export-too-long</c>: never a part of a list without saying so.</exception>
    public static IResult Of<T>(string title, DateOnly day, IReadOnlyList<ExportColumn<T>> columns, Paged<T> rows) =>
        rows.Total <= rows.Items.Count
            ? Of(title, day, columns, rows.Items)
            : throw new ProblemException(422, "export-too-long", $"共 {rows.Total:N0} 条，一次最多导出 {PageOf.Most:N0} 条；请先按县、项目或状态缩小范围，再导出。");

    /// <summary>One sheet; its title and the day name the file.</summary>
    public static IResult Of<T>(string title, DateOnly day, IReadOnlyList<ExportColumn<T>> columns, IEnumerable<T> rows)
    {
        var content = new MemoryStream();
        SheetWriter.Write(content, title, columns, rows);
        return Saved(content.ToArray(), $"{title}{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.xlsx");
    }

    /// <summary>A workbook that is written already.</summary>
    public static IResult Saved(byte[] content, string fileName) => Results.File(content, Xlsx, fileName);
}
