namespace Platform.Kernel.Sheets;

/// <summary>Matches what the titles alone left over, by likeness of the words borne out by the cells, or by cells that speak for themselves.</summary>
internal static class ColumnGuess
{
    private const double Alike = 0.55;
    private const double Borne = 0.7;
    private const double Telling = 0.9;
    private const int Sample = 60;

    public static IEnumerable<HeaderPair> Guess(HeaderMatch match, IReadOnlyList<RawRow> data)
    {
        var cells = match.Cells.Where(c => !match.Pairs.Any(p => p.Cell == c)).ToList();
        var takers = match.Book.Takers.Where(t => !match.Pairs.Any(p => p.Taker == t)).ToList();
        var candidates =
            from cell in cells
            let column = data.Take(Sample).Select(r => r[cell.Index]).Where(c => !c.IsBlank && !Fold.IsNothing(c.Print())).ToList()
            where column.Count > 0
            from taker in takers
            let share = Share(taker.Column, column)
            let alike = match.Book.Likeness(taker, cell)
            where (alike >= Alike && share >= Borne) || (share >= Telling && column.Count >= 3 && SpeaksForItself(taker.Column.Type))
            orderby alike + share descending, cell.Index
            select new HeaderPair(cell, taker, 1, MatchedBy.Guess);
        var (usedCells, usedTakers) = (new HashSet<HeaderCell>(), new HashSet<Taker>());
        foreach (var pair in candidates.ToList())
        {
            if (!usedCells.Contains(pair.Cell) && usedTakers.Add(pair.Taker))
            {
                usedCells.Add(pair.Cell);
                yield return pair;
            }
        }
    }

    private static bool SpeaksForItself(ColumnType type) => type is ColumnType.IdNumber or ColumnType.Phone or ColumnType.BankCard;

    /// <summary>Share of the cells that read as the column's type without a remark.</summary>
    private static double Share(SheetColumn column, List<RawCell> cells)
    {
        var typer = new CellTyper(new MatchedColumn(0, column.Title, column, MatchedBy.Guess, column.Unit, ""));
        return cells.Count(c => Fits(column.Type, c, typer.Read(c))) / (double)cells.Count;
    }

    private static bool Fits(ColumnType type, RawCell cell, Typed typed) => type switch
    {
        ColumnType.Text or ColumnType.Name or ColumnType.Code => cell.Kind == RawKind.Text,
        ColumnType.IdNumber => typed.Flaw is null && typed.Text is { Length: 18 },
        ColumnType.BankCard => typed.Flaw is null && typed.Text is { Length: >= 15 and <= 21 } text && !CheckDigits.IsIdNumber(text),
        ColumnType.Ordinal => false,
        _ => typed.Flaw is null && typed.Kind != ValueKind.None,
    };
}
