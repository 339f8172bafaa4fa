namespace Platform.Kernel.Sheets;

/// <summary>A blank survey workbook: a sheet per kind with the titles that the reader knows best, and notes on every column.</summary>
public static class SheetTemplate
{
    /// <summary>Writes it.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="kinds">The kinds with all the columns that are taken of them here, in their order.</param>
    public static void Write(Stream to, IReadOnlyList<(string Kind, IReadOnlyList<SheetColumn> Columns)> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        using var writer = new SheetWriter(to);
        foreach (var (kind, columns) in kinds)
            writer.Sheet(kind, [.. columns.Select(c => new ExportColumn<int>(Title(c), ExportKind.Text, _ => null, 16) { Choices = c.Usual })], []);
        writer.Sheet("填写说明", Notes, kinds.SelectMany(k => k.Columns.Where(c => c.Type != ColumnType.Ordinal).Select(c => new Note(k.Kind, c))));
    }

    private static string Title(SheetColumn column) => column.FullTitle(column.Unit);

    private static readonly ExportColumn<Note>[] Notes =
    [
        new("工作表", ExportKind.Text, n => n.Kind, 14),
        new("列名", ExportKind.Text, n => Title(n.Column), 28),
        new("必填", ExportKind.Text, n => n.Column.Required ? "必填" : "", 8),
        new("怎样填写", ExportKind.Text, n => HowTo(n.Column), 60),
        new("也认得的列名", ExportKind.Text, n => string.Join('、', n.Column.Synonyms), 60),
    ];

    private static string HowTo(SheetColumn column) => column.Type switch
    {
        ColumnType.Choice => "从下列词中选：" + string.Join('、', column.Usual),
        ColumnType.Date => "日期，如 2022-08-31",
        ColumnType.Month => "月份，如 2022-08",
        ColumnType.Integer => "整数",
        ColumnType.Money => "数字，单位见列名，最多两位小数（万元最多六位）",
        ColumnType.Area => "数字，单位见列名，最多两位小数",
        ColumnType.IdNumber => "18 位身份证号或统一社会信用代码，单元格设为文本",
        ColumnType.Phone => "11 位手机号，单元格设为文本",
        ColumnType.BankCard => "银行卡号，单元格设为文本",
        ColumnType.CreditCode => "18 位统一社会信用代码",
        ColumnType.Code => "编号，同一户、同一项目在各表中写法一致",
        _ => $"文字，最多 {column.Limit} 字",
    };

    private sealed record Note(string Kind, SheetColumn Column);
}
