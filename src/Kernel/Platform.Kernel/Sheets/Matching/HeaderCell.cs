namespace Platform.Kernel.Sheets;

/// <summary>One column's title, from the uppermost header row down.</summary>
/// <param name="Index">Column from 0.</param>
/// <param name="Parts">Texts of its header rows, repeated ones once.</param>
internal sealed record HeaderCell(int Index, IReadOnlyList<string> Parts)
{
    private static readonly char[] Breaks = ['\r', '\n', '\t', ' ', '\u3000', '\u00a0'];
    private TitleText[]? titles;

    /// <summary>As shown to people: parts joined by a stroke, line breaks and white space taken out, units of groups left out.</summary>
    public string Printed => string.Join('/', Parts.Select((p, i) => i < Parts.Count - 1 ? Group(p) : Plain(p)));

    public TitleText[] Titles => titles ??= [.. Parts.Select(TitleText.Of)];

    public TitleText Leaf => Titles.LastOrDefault(t => t.Bare.Length > 0, Titles[^1]);

    public TitleText Joined => Titles.Aggregate(new TitleText("", ""), (all, t) => all + t);

    /// <summary>Titles above the leaf.</summary>
    public IEnumerable<TitleText> Above => Titles.TakeWhile(t => t != Leaf).Where(t => !t.IsEmpty);

    public string Text => string.Concat(Parts);

    private static string Plain(string part) => string.Concat(part.Split(Breaks, StringSplitOptions.RemoveEmptyEntries));

    private static string Group(string part)
    {
        var plain = Plain(part);
        var bracket = plain.AsSpan().IndexOfAny('（', '(');
        return bracket > 0 ? plain[..bracket] : plain;
    }
}
