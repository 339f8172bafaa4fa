using Platform.Rectification.Terms;

namespace Platform.Rectification.Supervision;

/// <summary>From how many days past its deadline a problem is pressed in which way, by the terms of its county.</summary>
internal static class Escalation
{
    /// <summary>The terms, the gentlest first.</summary>
    public static IReadOnlyList<(string Code, SupervisionKind Kind)> Steps { get; } =
        [("urge-days", SupervisionKind.Urge), ("letter-days", SupervisionKind.Letter), ("talk-days", SupervisionKind.Talk), ("sign-days", SupervisionKind.Sign)];

    /// <summary>What is due for a problem so many days past its deadline that has been pressed so far by <paramref name="before"/>; null where nothing is.</summary>
    public static SupervisionKind? Due(StatedTerms terms, DateOnly day, int overdueDays, SupervisionKind? before) =>
        Steps.Where(s => overdueDays >= terms.Value(s.Code, day) && (before is null || s.Kind > before)).Select(s => (SupervisionKind?)s.Kind).LastOrDefault();

    /// <summary>
    /// Why the days of a step do not stand between those of its neighbours, from a day on; null where they do. What the city states later is not
    /// held against its counties' own: there the gravest step whose days have come is due.
    /// </summary>
    public static string? Fault(StatedTerms terms, string code, DateOnly from)
    {
        var at = Steps.ToList().FindIndex(s => s.Code == code);
        if (at < 0) return null;
        foreach (var day in terms.Values.Select(v => v.EffectiveOn).Where(d => d > from).Append(from).Order())
            foreach (var (earlier, later) in new[] { (at - 1, at), (at, at + 1) })
                if (Days(terms, earlier, day) > Days(terms, later, day))
                    return $"从 {day:yyyy-MM-dd} 起，{Title(earlier)}（{Days(terms, earlier, day)} 天）不能晚于{Title(later)}（{Days(terms, later, day)} 天）。";
        return null;
    }

    private static string Title(int step) => SupervisionKinds.Title(Steps[step].Kind);

    // Null beyond either end, and on a day before anything was shipped.
    private static long? Days(StatedTerms terms, int step, DateOnly day) =>
        step >= 0 && step < Steps.Count ? terms.InEffect(ShippedTerms.Find(Steps[step].Code)!, day)?.Value : null;
}
