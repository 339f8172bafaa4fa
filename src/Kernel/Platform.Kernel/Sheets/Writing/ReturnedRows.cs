namespace Platform.Kernel.Sheets;

/// <summary>
/// The rejected rows of a file as a workbook to be mended and sent again: the cells as they were printed, under titles that
/// name group and unit, and beside them what is wrong.
/// </summary>
public static class ReturnedRows
{
    /// <summary>Title of the column that says what is wrong; the reader takes no notice of it.</summary>
    public const string Remark = "问题和改法";

    /// <summary>Writes a sheet for every sheet with rejected rows.</summary>
    public static void Write(Stream to, SurveyReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var writer = new SheetWriter(to);
        foreach (var sheet in reading.Sheets.Where(s => s.Rows.Any(r => !r.Usable)))
            writer.Sheet(sheet.Name, Columns(sheet), sheet.Rows.Where(r => !r.Usable));
    }

    private static List<ExportColumn<SheetRow>> Columns(SheetReading sheet) =>
    [
        new(Remark, ExportKind.Text, Remarks, 48),
        new("原行号", ExportKind.Count, r => (long)r.Number, 8),
        .. sheet.Columns.Where(c => c.Column.Type != ColumnType.Ordinal)
            .Select(c => new ExportColumn<SheetRow>(c.FullTitle, ExportKind.Text, r => r.Returned(c), 16)),
        .. sheet.IsCopy ? [new ExportColumn<SheetRow>(AreaSeal.Title, ExportKind.Text, r => r.FreshMark, 10) { Hidden = true }] : Array.Empty<ExportColumn<SheetRow>>(),
    ];

    private static string Remarks(SheetRow row) => string.Join(
        "\n", row.Faults.Select(f => $"{f.Column}：{f.Message}{(f.Proposal is null ? "" : $"（建议：{f.Proposal}）")}"));
}
