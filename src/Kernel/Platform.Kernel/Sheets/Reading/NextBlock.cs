namespace Platform.Kernel.Sheets;

/// <summary>
/// Sees where another table begins below the one being read: a header of its own, with other columns or of another kind. A county
/// puts its lists under each other, or goes on below with the columns of the year after.
/// </summary>
internal sealed class NextBlock(IReadOnlyList<ColumnBook> books, RawSheet sheet, HeaderMatch current)
{
    private const int FewestTitles = 3;
    private const int LongestTitle = 40;
    private const int MostAbove = 6;

    private readonly Dictionary<int, string> titles = current.Cells.ToDictionary(c => c.Index, c => c.Parts[^1]);

    /// <summary>The rows of the table being read; what belongs to the next one stays with the cursor.</summary>
    public IEnumerable<RawRow> Until(RowCursor rows)
    {
        var above = new List<RawRow>(); // a title or a unit, if a table begins below it
        while (rows.Next() is { } row)
        {
            if (Begins(row, rows.Peek))
            {
                rows.PutBack([.. above, row]);
                yield break;
            }

            if (above.Count < MostAbove && MayBeAbove(row))
            {
                above.Add(row);
                continue;
            }

            foreach (var held in above)
            {
                yield return held;
            }

            above.Clear();
            yield return row;
        }

        foreach (var held in above)
        {
            yield return held;
        }
    }

    private bool Begins(RawRow row, Func<int, List<RawRow>> below)
    {
        if (!MayBeTitles(row))
        {
            return false;
        }

        var match = HeaderFinder.Find(books, sheet.Name, [row, .. below(HeaderFinder.Tallest)], sheet.Merges);
        return match is { Start: 0, Complete: true } && !match.Cells.All(c => titles.TryGetValue(c.Index, out var title) && title == c.Parts[^1]);
    }

    /// <summary>A line of one or two texts, such as stands above a table.</summary>
    private static bool MayBeAbove(RawRow row)
    {
        var filled = 0;
        foreach (var cell in row.Cells)
        {
            if (!cell.IsBlank && (cell.Kind != RawKind.Text || ++filled > 2))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Cheap, since it is asked of every row: several short texts, and nothing else.</summary>
    private static bool MayBeTitles(RawRow row)
    {
        var texts = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.IsBlank)
            {
                continue;
            }

            if (cell.Kind != RawKind.Text || cell.Text!.Length > LongestTitle || char.IsAsciiDigit(cell.Text[0]))
            {
                return false;
            }

            texts++;
        }

        return texts >= FewestTitles;
    }
}
