using System.Globalization;

namespace Platform.Kernel.Sheets;

/// <summary>A total's row, and which rows it covers.</summary>
/// <param name="Row">Its row number.</param>
/// <param name="Label">合计, 小计 …</param>
/// <param name="First">Index of the first row since the total before.</param>
/// <param name="End">Index after its last row.</param>
/// <param name="Stated">Stated values by index of the matched column.</param>
internal sealed record TotalLine(int Row, string Label, int First, int End, IReadOnlyList<(int Column, long Value)> Stated)
{
    public IEnumerable<SheetTotal> Finish(SheetDraft draft)
    {
        foreach (var (at, stated) in Stated)
        {
            var column = draft.Shape.Columns[at];
            var part = Sum(draft, at, First);
            var whole = Label.Contains("小计", StringComparison.Ordinal) || First == 0 || stated == part.All ? part : Sum(draft, at, 0);
            yield return new SheetTotal(Row, Label, column.Printed, column.Key, stated, whole.All, whole.Imported, Message(column, stated, whole));
        }
    }

    private (long All, long Imported, int Doubtful) Sum(SheetDraft draft, int at, int first)
    {
        long all = 0, imported = 0;
        var doubtful = 0;
        for (var i = first; i < End; i++)
        {
            var row = draft.Rows[i];
            var value = row.At(at).Long ?? 0;
            all += value;
            imported += row.Usable ? value : 0;
            doubtful += row.Faulty(draft.Shape.Columns[at].Key) ? 1 : 0;
        }

        return (all, imported, doubtful);
    }

    private string? Message(MatchedColumn column, long stated, (long All, long Imported, int Doubtful) sum) =>
        stated != sum.All ? $"{Label}行“{column.Printed}”为{Show(column, stated)}，与各行之和{Show(column, sum.All)}相差{Show(column, Math.Abs(stated - sum.All))}，以各行之和为准"
        : sum.Doubtful > 0 ? $"{Label}行“{column.Printed}”含{sum.Doubtful}行存疑的值，不宜直接采用"
        : null;

    private static string Show(MatchedColumn column, long value)
    {
        var scale = column.Column.Type == ColumnType.Integer ? 1m : column.Unit == SheetUnit.TenThousand ? 1_000_000m : 100m;
        return (value / scale).ToString("0.######", CultureInfo.InvariantCulture);
    }
}
