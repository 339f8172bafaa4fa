namespace Platform.Kernel.Sheets;

/// <summary>Reads one table of a sheet: header, units, rows, totals. A sheet may hold several, one below the other.</summary>
internal sealed class SheetWalk
{
    private const int HeadRows = 80;
    private readonly RawSheet sheet;
    private readonly string which;
    private readonly List<RawRow> head = [];

    private SheetWalk(RawSheet sheet, string which) => (this.sheet, this.which) = (sheet, which);

    /// <returns>For each table of the sheet its draft, or why it waits.</returns>
    public static IEnumerable<(SheetDraft? Draft, WaitingSheet? Waiting)> Read(
        RawSheet sheet, IReadOnlyList<ColumnBook> books, IReadOnlySet<SheetDefinition> idle, LayoutBook layouts, FilingDay loose, AreaSeal? seal)
    {
        using var rows = new RowCursor(sheet.Rows);
        var tables = 0;
        do
        {
            yield return new SheetWalk(sheet, ++tables == 1 ? "" : $"（第{tables}张表）").Table(rows, books, idle, layouts, loose, seal);
        }
        while (rows.Peek(1).Count > 0);
    }

    private (SheetDraft? Draft, WaitingSheet? Waiting) Table(
        RowCursor rows, IReadOnlyList<ColumnBook> books, IReadOnlySet<SheetDefinition> idle, LayoutBook layouts, FilingDay loose, AreaSeal? seal)
    {
        var blanks = new List<int>();
        while (head.Count < HeadRows && rows.Next() is { } row)
        {
            if (Array.TrueForAll(row.Cells, c => c.IsBlank))
            {
                blanks.Add(row.Number);
                continue;
            }

            head.Add(row);
        }

        var match = HeaderFinder.Find(books, sheet.Name, head, sheet.Merges);
        if (match is null)
        {
            head.ForEach(loose.Look);
            rows.Drop();
            return (null, Waiting(match));
        }

        rows.PutBack(head[(match.Start + match.Height)..]);
        head.RemoveRange(match.Start + match.Height, head.Count - match.Start - match.Height);
        var own = new NextBlock(books, sheet, match).Until(rows);
        if (idle.Contains(match.Book.Definition))
        {
            head.ForEach(loose.Look);
            foreach (var row in own)
            {
                loose.Look(row);
            }

            return (null, Waiting(match));
        }

        using var data = own.GetEnumerator();
        var first = Ahead(data);
        var draft = Draft(match with { Cells = [.. match.Cells.Where(c => !CopyRows.IsMark(c))] }, layouts, first);
        draft.Copies = CopyRows.Of(match, seal);
        draft.Ignored.AddRange(blanks.Select(b => new IgnoredRow(b, "空行")));
        Data(draft, first, data);
        draft.Ignored.Sort((a, b) => a.Row.CompareTo(b.Row));
        return (draft, null);
    }

    /// <summary>The first rows below the header, by which doubtful columns are judged.</summary>
    private static List<RawRow> Ahead(IEnumerator<RawRow> data)
    {
        var first = new List<RawRow>(HeadRows);
        while (first.Count < HeadRows && data.MoveNext())
        {
            first.Add(data.Current);
        }

        return first;
    }

    private WaitingSheet Waiting(HeaderMatch? match) =>
        match is not null ? new(sheet.Name + which, $"“{match.Book.Definition.Kind}”所属模块在本县未启用，表已留存，启用后再读", match.Book.Definition.Word)
        : head.Count == 0 ? new(sheet.Name + which, "空表")
        : new(sheet.Name + which, "没有找到认识的表头，表已留存，请对照模板检查表头或说明此表归哪项工作");

    private SheetDraft Draft(HeaderMatch match, LayoutBook layouts, List<RawRow> below)
    {
        var pairs = layouts.Correct(match, [.. match.Pairs, .. ColumnGuess.Guess(match, below)]);
        match = match with { Pairs = pairs };
        var (money, area) = Units(match.Start);
        var columns = pairs.Where(p => p.Taker.On).OrderBy(p => p.Cell.Index)
            .Select(p => new MatchedColumn(p.Cell.Index, p.Cell.Printed, p.Taker.Column, p.By, Unit(p, money, area), p.Taker.Word)).ToList();
        var taken = columns.Select(c => c.Index).ToHashSet();
        var name = (sheet.Named ? sheet.Name : match.Book.Definition.Kind) + which;
        var draft = new SheetDraft(name, match)
        {
            Rows = new RowStore(new SheetShape(name, match.Book.Columns, columns)),
            Unclaimed = [.. match.Cells.Where(c => !taken.Contains(c.Index))
                .Select(c => new UnclaimedColumn(c.Index, c.Printed, pairs.Find(p => p.Cell == c)?.Taker.Word))],
        };
        for (var i = 0; i < match.Start; i++)
        {
            draft.Filing.Look(head[i]);
            var text = Fold.Name(string.Concat(head[i].Cells.Select(c => c.Print())));
            var filing = SheetNotes.Filed(string.Concat(head[i].Cells.Select(c => c.Print()))) is not null || text.Contains("单位:", StringComparison.Ordinal) || text.Contains("填报", StringComparison.Ordinal);
            draft.Ignored.Add(new(head[i].Number, filing ? "填报信息" : i == 0 ? "标题" : "说明"));
        }

        for (var k = 0; k < match.Height; k++)
        {
            var number = head[match.Start + k].Number;
            draft.HeaderRows.Add(number);
            draft.Ignored.Add(new(number, match.Height == 1 ? "表头" : $"表头第{"一二三"[k]}行"));
        }

        return draft;
    }

    private void Data(SheetDraft draft, List<RawRow> below, IEnumerator<RawRow> rest)
    {
        var first = draft.HeaderRows[^1] + 1;
        var sorter = new RowSorter(draft.Match);
        var probe = new CellFill(sheet.Merges, first, []);
        var filler = new CellFill(sheet.Merges, first, Repeating(draft, below, sorter, probe));
        var builder = new RowBuilder(draft, sorter, filler);
        foreach (var row in below)
        {
            builder.Take(row);
        }

        while (rest.MoveNext())
        {
            builder.Take(rest.Current);
        }
    }

    /// <summary>Columns whose value stands in the first row of each group only: there at the top, and mostly blank below.</summary>
    private static List<int> Repeating(SheetDraft draft, List<RawRow> below, RowSorter sorter, CellFill probe)
    {
        var candidates = draft.Shape.Columns.Where(c => c.Column.Repeats).ToList();
        var filled = candidates.ToDictionary(c => c.Index, _ => 0);
        int data = 0;
        var atTop = new HashSet<int>();
        foreach (var row in below)
        {
            probe.Enter(row);
            if (sorter.Sort(row, first: data == 0) != RowKind.Data)
            {
                continue;
            }

            foreach (var column in candidates.Where(c => !probe.Of(row, c.Index).IsBlank))
            {
                filled[column.Index]++;
                _ = data == 0 && atTop.Add(column.Index);
            }

            data++;
        }

        return [.. filled.Where(f => atTop.Contains(f.Key) && data >= 3 && f.Value * 2 < data).Select(f => f.Key)];
    }

    private (SheetUnit? Money, SheetUnit? Area) Units(int start)
    {
        (SheetUnit? money, SheetUnit? area) = (null, null);
        foreach (var cell in head.Take(start).SelectMany(r => r.Cells).Where(c => c is { Kind: RawKind.Text, Text.Length: < 400 }))
        {
            var units = SheetNotes.Units(cell.Text!);
            (money, area) = (money ?? units.Money, area ?? units.Area);
        }

        return (money, area);
    }

    private static SheetUnit Unit(HeaderPair pair, SheetUnit? money, SheetUnit? area)
    {
        var title = Fold.Width(pair.Cell.Text);
        var column = pair.Taker.Column;
        var (printed, line) = column.Type switch
        {
            ColumnType.Money => (SheetNotes.Money(title), money),
            ColumnType.Area => (SheetNotes.Area(title), area),
            _ => (SheetUnit.One, null),
        };
        return printed ?? (column.OwnUnit ? column.Unit : line ?? column.Unit);
    }
}
