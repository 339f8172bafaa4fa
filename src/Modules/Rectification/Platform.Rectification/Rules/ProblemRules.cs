using Platform.Kernel.Figures;
using Platform.Projects.Contracts;

namespace Platform.Rectification.Rules;

/// <summary>What an indicator that is on in the area has read.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Title">Its name on the screen.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Readings">One per project that could be read.</param>
internal sealed record IndicatorReadings(string Code, string Title, string Unit, IReadOnlyList<Reading> Readings);

/// <summary>One reading held against one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Title">The indicator's name on the screen.</param>
/// <param name="Unit">The unit of the reading's value.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Met">Whether it is a problem.</param>
internal sealed record JudgedFigure(ProblemRule Rule, string Title, string Unit, Reading Reading, bool Met);

/// <summary>All that was judged of one project in one class.</summary>
internal sealed record Verdict(Guid ProjectId, ProblemClass Class, IReadOnlyList<JudgedFigure> Figures)
{
    /// <summary>A project has at most one open problem of a class.</summary>
    public (Guid ProjectId, ProblemClass Class) Key => (ProjectId, Class);

    /// <summary>Whether any figure is a problem.</summary>
    public bool IsProblem => Figures.Any(f => f.Met);
}

/// <summary>Judges numbers by rules. Knows no database and no clock.</summary>
internal static class ProblemRules
{
    /// <summary>
    /// One verdict per project and class that anything was read of. A project whose state a rule does not concern is judged
    /// healthy by it; one that was not read is not judged.
    /// </summary>
    /// <param name="readings">What the indicators read.</param>
    /// <param name="rules">The rules in effect.</param>
    /// <param name="states">The area's projects.</param>
    /// <param name="asOf">The day of the readings.</param>
    /// <exception cref="InvalidOperationException">A rule and its indicator count in different units.</exception>
    public static IReadOnlyList<Verdict> Judge(
        IReadOnlyList<IndicatorReadings> readings, IReadOnlyList<ProblemRule> rules,
        IReadOnlyDictionary<Guid, ProjectState> states, DateOnly asOf)
    {
        var judged =
            from rule in rules
            join indicator in readings on rule.Indicator equals indicator.Code
            let comparable = Comparable(rule, indicator)
            from reading in indicator.Readings
            where comparable && states.ContainsKey(reading.ProjectId)
            let met = rule.Concerns(states[reading.ProjectId]) && rule.IsMet(reading, asOf)
            select (reading.ProjectId, Figure: new JudgedFigure(rule, indicator.Title, indicator.Unit, reading, met));
        return [.. judged.GroupBy(j => (j.ProjectId, j.Figure.Rule.Class))
            .Select(g => new Verdict(g.Key.ProjectId, g.Key.Class, [.. g.Select(j => j.Figure)]))];
    }

    private static bool Comparable(ProblemRule rule, IndicatorReadings indicator) =>
        rule.Compare == Comparison.OverdueAtLeast || rule.Unit == indicator.Unit
            ? true
            : throw new InvalidOperationException($"Rule {rule.Code} counts in {rule.Unit}, but {indicator.Code} in {indicator.Unit}.");
}
