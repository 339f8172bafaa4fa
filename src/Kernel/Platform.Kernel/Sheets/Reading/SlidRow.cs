namespace Platform.Kernel.Sheets;

/// <summary>
/// Sees that a row's cells from some column on have slid by one, as when a single cell was inserted or deleted, so that it is
/// told once what happened, not in each column that no longer fits.
/// </summary>
internal sealed class SlidRow(IReadOnlyList<MatchedColumn> columns, CellTyper[] typers)
{
    /// <summary>A row with fewer remarks is not looked at.</summary>
    public const int FewestFlaws = 2;

    /// <summary>So many cells do not fit where they stand, so many more fit one aside: with fewer it may be chance.</summary>
    private const int FewestMisfits = 3;

    /// <summary>One wrong value may be the person's own.</summary>
    private const int MostLeft = 1;

    private readonly int[] order = [.. Enumerable.Range(0, columns.Count).OrderBy(i => columns[i].Index)];

    /// <summary>The row with its cells put back, where that makes sense of it.</summary>
    /// <returns>Null for a row that is no slid one.</returns>
    public (RawRow Mended, MatchedColumn From, bool ToTheRight)? Mend(RawRow row)
    {
        var before = Misfits(row);
        if (before < FewestMisfits)
        {
            return null;
        }

        (RawRow Mended, MatchedColumn From, bool ToTheRight)? best = null;
        var fewest = Math.Min(MostLeft, before - FewestMisfits);
        foreach (var at in order)
        {
            foreach (var right in (bool[])[true, false])
            {
                if ((right && !row[columns[at].Index].IsBlank) || Put(row, columns[at].Index, right) is not { } mended)
                {
                    continue;
                }

                var left = Misfits(mended);
                if (left <= fewest) // of equals the one that moves fewer cells
                {
                    (best, fewest) = ((mended, columns[at], right), left);
                }
            }
        }

        return best;
    }

    /// <summary>Takes the blank cell out that pushed the others to the right, or puts one in where they fell to the left.</summary>
    private static RawRow? Put(RawRow row, int at, bool right)
    {
        if (at >= row.Cells.Length)
        {
            return null;
        }

        RawCell[] cells = right ? [.. row.Cells[..at], .. row.Cells[(at + 1)..]] : [.. row.Cells[..at], RawCell.Blank, .. row.Cells[at..]];
        return row with { Cells = cells };
    }

    private int Misfits(RawRow row)
    {
        var misfits = 0;
        for (var i = 0; i < columns.Count; i++)
        {
            var (cell, column) = (row[columns[i].Index], columns[i].Column);
            var typed = typers[i].Read(cell);
            misfits += typed.Flaw is not null || Strange(column, cell, typed) || (column is { Required: true, Repeats: false } && typed.Kind == ValueKind.None) ? 1 : 0;
        }

        return misfits;
    }

    /// <summary>What reads, and yet is none: a name or a code that looks like the other, a text that is an identity number, an account that is a telephone.</summary>
    private static bool Strange(SheetColumn column, RawCell cell, Typed typed) => column.Type switch
    {
        _ when cell.IsBlank => false,
        ColumnType.Ordinal => cell.Kind == RawKind.Text && cell.Text!.Trim() is { Length: > 2 } text && (text.Length > 6 || !text.AsSpan().ContainsAnyInRange('0', '9')),
        ColumnType.Name => cell.Kind is RawKind.Number or RawKind.Date || typed.Text is { } name && name.AsSpan().ContainsAnyInRange('0', '9') && !name.Any(c => c > '\u2e80'),
        ColumnType.Code when typed.Text is { } code && !code.AsSpan().ContainsAnyInRange('0', '9') => true,
        ColumnType.Text or ColumnType.Code => cell.Kind == RawKind.Date || CheckDigits.IsIdNumber(typed.Text),
        ColumnType.BankCard => typed.Text is { Length: 11 or 18 },
        _ => false,
    };
}
