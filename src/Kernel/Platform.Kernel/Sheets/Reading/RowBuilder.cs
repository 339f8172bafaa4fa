namespace Platform.Kernel.Sheets;

/// <summary>Turns the rows below a header into typed rows, totals and ignored lines.</summary>
internal sealed class RowBuilder
{
    private readonly SheetDraft draft;
    private readonly RowSorter sorter;
    private readonly CellFill filler;
    private readonly CellTyper[] typers;
    private readonly SlidRow slid;
    private readonly SheetColumn[] absent;
    private int sinceTotal;
    private bool first = true;

    public RowBuilder(SheetDraft draft, RowSorter sorter, CellFill filler)
    {
        (this.draft, this.sorter, this.filler) = (draft, sorter, filler);
        typers = [.. draft.Shape.Columns.Select(c => new CellTyper(c))];
        slid = new SlidRow(draft.Shape.Columns, typers);
        absent = [.. draft.Shape.Missing.Where(c => c is { Required: true, Grave: true })];
    }

    public void Take(RawRow row)
    {
        filler.Enter(row);
        var kind = sorter.Sort(row, first);
        first = false;
        switch (kind)
        {
            case RowKind.Data:
                Build(row);
                return;
            case RowKind.Total:
                var label = sorter.Label(row)!;
                draft.Totals.Add(new TotalLine(row.Number, label, sinceTotal, draft.Rows.Count, Stated(row)));
                sinceTotal = draft.Rows.Count;
                Ignore(row, label + "行");
                return;
            case RowKind.Note:
                Ignore(row, "中间的说明行");
                break;
            case RowKind.Signature:
                Ignore(row, "落款");
                break;
            case RowKind.Filing:
                Ignore(row, "填报信息");
                break;
            case RowKind.Header:
                Ignore(row, "重复的表头");
                return;
            case RowKind.Numbering:
                Ignore(row, "栏次行");
                return;
            default:
                Ignore(row, "空行");
                return;
        }

        draft.Filing.Look(row);
    }

    private void Ignore(RawRow row, string why) => draft.Ignored.Add(new(row.Number, why));

    private void Build(RawRow raw)
    {
        var broken = false;
        var mark = draft.Copies?.Mark(raw, out broken);
        var kept = mark is null ? null : new bool[typers.Length];
        var (values, flaws) = Cells(raw, mark, kept);
        var moved = mark is null && flaws.Count >= SlidRow.FewestFlaws ? slid.Mend(raw) : null;
        if (moved is not null)
        {
            raw = moved.Value.Mended;
            (values, flaws) = Cells(raw, null, null);
        }

        var row = draft.Rows.Add(raw, values, mark is null ? null : new(mark, kept!));
        foreach (var (column, flaw) in flaws)
        {
            row.Add(column.Key, flaw.Code, flaw.Severity ?? Weight(column), flaw.Message, flaw.Proposal);
        }

        foreach (var column in absent)
        {
            row.Add(column.Key, column.MissingCode, Severity.Rejected, $"表中没有“{column.Title}”一列");
        }

        if (broken)
        {
            row.Add(null, "row-unknown", Severity.Rejected, CopyRows.Unknown);
        }

        if (moved is { } by)
        {
            row.Add(null, "row-shifted", Severity.Rejected,
                $"从“{by.From.Printed}”起，各格整体{(by.ToTheRight ? "右" : "左")}移了一格；退回的表里已经移好，请核对后重新上传",
                $"自“{by.From.Printed}”起{(by.ToTheRight ? "左" : "右")}移一格");
        }

        if (raw.Hidden)
        {
            row.Add(null, "hidden-row", Severity.Warned, "该行在表中被隐藏，按正常行导入并提示");
        }

        if (raw.Struck)
        {
            row.Add(null, "struck-row", Severity.Warned, "该行在表中被划了删除线，按正常行导入，如已作废请删去");
        }
    }

    private (SheetValue[] Values, List<(SheetColumn Column, Flaw Flaw)> Flaws) Cells(RawRow raw, CopyMark? mark, bool[]? kept)
    {
        var columns = draft.Shape.Columns;
        var values = new SheetValue[columns.Count];
        var flaws = new List<(SheetColumn Column, Flaw Flaw)>(0);
        for (var i = 0; i < values.Length; i++)
        {
            var (column, cell) = (columns[i].Column, filler.Of(raw, columns[i].Index));
            var typed = typers[i].Read(cell);
            values[i] = new SheetValue(cell, typed.Kind, typed.Text, typed.Amount);
            if (mark is not null && (column.Type == ColumnType.Ordinal || mark.Showed(column.Key, ShownCell.Text(values[i]))))
            {
                kept![i] = true; // what was stored once is not judged again, and a mask is no value
                values[i] = column.IsPersonal ? new SheetValue(cell, ValueKind.None, null, 0) : values[i];
            }
            else if (typed.Flaw is { } flaw)
            {
                flaws.Add((column, flaw));
            }
            else if (column.Required && typed.Kind == ValueKind.None)
            {
                flaws.Add((column, Missing(column)));
            }
        }

        return (values, flaws);
    }

    private static Flaw Missing(SheetColumn column) => new(column.MissingCode, $"{column.Spoken}为空，请补填");

    private static Severity Weight(SheetColumn column) => column.Grave ? Severity.Rejected : Severity.Warned;

    private List<(int Column, long Value)> Stated(RawRow row)
    {
        var stated = new List<(int, long)>();
        for (var i = 0; i < typers.Length; i++)
        {
            var type = draft.Shape.Columns[i].Column.Type;
            if (type is ColumnType.Integer or ColumnType.Money or ColumnType.Area && typers[i].Read(row[draft.Shape.Columns[i].Index]) is { Kind: ValueKind.Number } typed)
            {
                stated.Add((i, typed.Amount));
            }
        }

        return stated;
    }
}
