namespace Platform.Kernel.Sheets;

/// <summary>A column with the module that takes it, and whether that module is on.</summary>
internal sealed record Taker(SheetColumn Column, string Word, bool On);

/// <summary>One definition with every extension, prepared for looking titles up.</summary>
internal sealed class ColumnBook
{
    private readonly Dictionary<string, List<(Taker Taker, int Score, MatchedBy By)>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<Taker, TitleText[]> groups = [];

    public ColumnBook(SheetDefinition definition, IReadOnlyList<Taker> takers)
    {
        Definition = definition;
        Takers = takers;
        foreach (var taker in takers)
        {
            Enter(taker);
        }
    }

    public SheetDefinition Definition { get; }

    public IReadOnlyList<Taker> Takers { get; }

    public IReadOnlyList<SheetColumn> Columns => [.. Takers.Where(t => t.On).Select(t => t.Column)];

    /// <summary>Every column that a title may mean, with a score.</summary>
    public IEnumerable<(Taker Taker, int Score, MatchedBy By)> Find(HeaderCell cell)
    {
        var grouped = cell.Above.Any();
        foreach (var (text, discount, joined) in Forms(cell, grouped))
        {
            foreach (var (taker, score, by) in names.GetValueOrDefault(text) ?? [])
            {
                var points = Points(taker, cell, score, by, grouped, joined) - discount;
                if (points > 0)
                {
                    yield return (taker, points, by);
                }
            }
        }
    }

    public double Likeness(Taker taker, HeaderCell cell) =>
        taker.Column.Groups.Count > 0 && cell.Above.Any() && !UnderGroup(taker, cell)
            ? 0
            : Names(taker.Column).Max(n => Math.Max(cell.Leaf.Likeness(TitleText.Of(n)), cell.Joined.Likeness(TitleText.Of(n))));

    private static IEnumerable<(string Text, int Discount, bool Joined)> Forms(HeaderCell cell, bool grouped)
    {
        yield return (cell.Leaf.Whole, 0, false);
        if (cell.Leaf.Bare != cell.Leaf.Whole && cell.Leaf.Bare.Length > 0)
        {
            yield return (cell.Leaf.Bare, 1, false);
        }

        if (grouped)
        {
            yield return (cell.Joined.Bare, 0, true);
        }
    }

    private int Points(Taker taker, HeaderCell cell, int score, MatchedBy by, bool grouped, bool joined)
    {
        if (taker.Column.Groups.Count == 0 || by == MatchedBy.Group || joined)
        {
            return score;
        }

        return grouped ? UnderGroup(taker, cell) ? score + 3 : 0 : score - 4;
    }

    private bool UnderGroup(Taker taker, HeaderCell cell) =>
        cell.Above.Any(above => groups[taker].Any(g => g.Bare == above.Bare || g.Whole == above.Whole));

    private void Enter(Taker taker)
    {
        var column = taker.Column;
        groups[taker] = [.. column.Groups.Select(TitleText.Of)];
        foreach (var name in Names(column))
        {
            var title = TitleText.Of(name);
            var (score, by) = name == column.Title ? (10, MatchedBy.Exact) : (8, MatchedBy.Synonym);
            Enter(title.Whole, taker, score, by);
            Enter(title.Bare, taker, score, by);
            foreach (var group in groups[taker])
            {
                Enter(group.Bare + title.Bare, taker, 11, MatchedBy.Group);
            }
        }
    }

    private void Enter(string text, Taker taker, int score, MatchedBy by)
    {
        if (text.Length > 0)
        {
            var list = names.TryGetValue(text, out var found) ? found : names[text] = [];
            if (!list.Exists(e => e.Taker == taker))
            {
                list.Add((taker, score, by));
            }
        }
    }

    private static IEnumerable<string> Names(SheetColumn column) => column.Synonyms.Prepend(column.Title);
}
