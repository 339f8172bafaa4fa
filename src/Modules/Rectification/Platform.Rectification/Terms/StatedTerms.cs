using Platform.Rectification.Rules;

namespace Platform.Rectification.Terms;

/// <summary>All that is stated for an area, whenever it begins: by itself, by the areas above it, and by the house.</summary>
/// <param name="Line">The area and those above it, the nearest first.</param>
/// <param name="Values">What they have stated.</param>
internal sealed record StatedTerms(IReadOnlyList<int> Line, IReadOnlyList<TermValue> Values)
{
    /// <summary>What is stated of a term: the nearest area's first, the latest of each first, the house's last.</summary>
    public IReadOnlyList<TermValue> Of(Term term) =>
        [.. Line.SelectMany(area => Latest(Values.Where(v => v.AreaId == area && v.Code == term.Code))), .. Latest(term.Shipped)];

    /// <summary>
    /// What holds on a day: of the nearest area that has stated any that has begun, the latest; null where nothing has begun. How a county is pressed, and how
    /// long it has to put a strike-off up, is not for itself to relax: there it goes by what holds above it where that is stricter, whenever either was stated.
    /// </summary>
    public TermValue? InEffect(Term term, DateOnly day)
    {
        var nearest = Of(term).FirstOrDefault(v => v.EffectiveOn <= day);
        return nearest is not null && term.Class is null && Line.Count > 1 ? StricterAbove(term, nearest.Value, day) ?? nearest : nearest;
    }

    /// <summary>What would hold on a day had the area stated nothing itself; null where nothing has begun.</summary>
    public TermValue? Above(Term term, DateOnly day) => Of(term).FirstOrDefault(v => v.AreaId != Line[0] && v.EffectiveOn <= day);

    /// <summary>Between which values the area may state its own from a day on: a county may only ask for more than what holds above it.</summary>
    public (long Least, long Most) Bounds(Term term, DateOnly day)
    {
        if (term.Class is not null || Line.Count < 2) return (term.Least, term.Most);
        var above = (Above(term, day) ?? term.Shipped[0]).Value;
        return term.LowerIsStricter ? (term.Least, above) : (above, term.Most);
    }

    /// <summary>The value that holds on a day, in the term's unit.</summary>
    /// <exception cref="InvalidOperationException">The day lies before anything shipped, or the code is unknown.</exception>
    public long Value(string code, DateOnly day) =>
        ShippedTerms.Find(code) is { } term && InEffect(term, day) is { } value ? value.Value : throw new InvalidOperationException($"Nothing is stated of {code} on {day:O}.");

    /// <summary>The rules that judge on a day, with the thresholds that hold here.</summary>
    public IReadOnlyList<ProblemRule> Rules(DateOnly day) =>
        [.. ShippedRules.All.Where(r => r.EffectiveOn <= day)
            .GroupBy(r => r.Code, StringComparer.Ordinal).Select(g => g.MaxBy(r => r.EffectiveOn)!)
            .Select(r => InEffect(ShippedTerms.Find(r.Code)!, day) is { } own ? r with { Threshold = own.Value, Source = own.Source } : r)
            .OrderBy(r => r.Class).ThenBy(r => r.Code, StringComparer.Ordinal)];

    /// <summary>
    /// The rules that a strike-off is checked by. A county may enter less into its ledger than is asked above it, but strikes nothing off
    /// that is still wrong by what would hold there without its own threshold.
    /// </summary>
    public IReadOnlyList<ProblemRule> ClosingRules(DateOnly day) =>
        [.. Rules(day).Select(r => StricterAbove(ShippedTerms.Find(r.Code)!, r.Threshold, day) is { } above ? r with { Threshold = above.Value, Source = above.Source } : r)];

    private TermValue? StricterAbove(Term term, long value, DateOnly day) => Above(term, day) is { } above && term.IsLooser(value, above.Value) ? above : null;

    private static IEnumerable<TermValue> Latest(IEnumerable<TermValue> values) => values.OrderByDescending(v => v.EffectiveOn);
}
