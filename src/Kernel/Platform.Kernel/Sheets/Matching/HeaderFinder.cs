namespace Platform.Kernel.Sheets;

/// <summary>Finds which rows are the header and which kind of sheet it belongs to.</summary>
internal static class HeaderFinder
{
    /// <summary>Rows that a header may take.</summary>
    public const int Tallest = 3;

    private const int FewestColumns = 3;
    private const int HintPoints = 6;
    private const int MissingPoints = 5;

    /// <returns>The best match, or null when the sheet speaks of nothing known.</returns>
    public static HeaderMatch? Find(IReadOnlyList<ColumnBook> books, string sheet, IReadOnlyList<RawRow> head, IReadOnlyList<RawMerge> merges)
    {
        var found = new List<HeaderMatch>();
        var lastTitle = head.Count;
        for (var start = 0; start < head.Count; start++)
        {
            for (var height = 1; height <= Tallest && Adjacent(head, start, height); height++)
            {
                var cells = HeaderGrid.Read(head, start, height, merges);
                if (cells.Count < FewestColumns)
                {
                    continue;
                }

                var above = Titles(sheet, head, Math.Min(start + height - 1, lastTitle));
                foreach (var match in books.Select(b => Match(b, start, height, cells, above)).OfType<HeaderMatch>())
                {
                    lastTitle = Math.Min(lastTitle, start + height - 1);
                    found.Add(match);
                }
            }
        }

        return Best(found);
    }

    /// <summary>The best of the first header that lacks nothing; another one further down begins a table of its own.</summary>
    private static HeaderMatch? Best(List<HeaderMatch> found)
    {
        var first = found.Find(m => m.Complete);
        HeaderMatch? best = null;
        foreach (var match in found)
        {
            if (first is null || (match.Start < first.Start + first.Height && match.Start + match.Height > first.Start))
            {
                best = Better(match, best) ? match : best;
            }
        }

        return best;
    }

    /// <summary>The sheet's name and what stands above its first header.</summary>
    private static string Titles(string sheet, IReadOnlyList<RawRow> head, int end) =>
        Fold.Name(sheet + string.Concat(head.Take(end).Where(r => r.Cells.Count(c => !c.IsBlank) <= 3).SelectMany(r => r.Cells).Select(c => c.Text)));

    /// <summary>Of equals the lower header wins, lest a title above count as part of it.</summary>
    private static bool Better(HeaderMatch match, HeaderMatch? best) =>
        best is null || match.Score > best.Score || (match.Score == best.Score && match.Height < best.Height);

    private static bool Adjacent(IReadOnlyList<RawRow> head, int start, int height) =>
        start + height <= head.Count && head[start + height - 1].Number == head[start].Number + height - 1;

    private static HeaderMatch? Match(ColumnBook book, int start, int height, IReadOnlyList<HeaderCell> cells, string above)
    {
        var pairs = Pair(book, cells);
        var telling = pairs.Count(p => p.Taker.Column.Type != ColumnType.Ordinal);
        if (telling < FewestColumns || pairs.Count * 5 < cells.Count * 2)
        {
            return null;
        }

        var required = book.Definition.Columns.Where(c => c is { Required: true, Grave: true }).ToList();
        var missing = required.Count(c => !pairs.Exists(p => p.Taker.Column == c));
        if (missing > 0 && missing * 2 > required.Count)
        {
            return null;
        }

        var hinted = book.Definition.Hints.Append(book.Definition.Kind).Any(h => above.Contains(Fold.Name(h), StringComparison.Ordinal));
        var score = pairs.Sum(p => p.Score) + (hinted ? HintPoints : 0) - (missing * MissingPoints);
        return new HeaderMatch(book, start, height, cells, pairs, score, required.Count > 0 && missing == 0);
    }

    private static List<HeaderPair> Pair(ColumnBook book, IReadOnlyList<HeaderCell> cells)
    {
        var candidates = cells
            .SelectMany(cell => book.Find(cell).Select(f => new HeaderPair(cell, f.Taker, f.Score, f.By)))
            .OrderByDescending(p => p.Score).ThenBy(p => p.Cell.Index);
        var (usedCells, usedTakers) = (new HashSet<int>(), new HashSet<Taker>());
        var pairs = new List<HeaderPair>(cells.Count);
        foreach (var pair in candidates)
        {
            if (!usedCells.Contains(pair.Cell.Index) && usedTakers.Add(pair.Taker))
            {
                usedCells.Add(pair.Cell.Index);
                pairs.Add(pair);
            }
        }

        return pairs;
    }
}
