using Platform.Rules.Engine;

namespace Platform.Rules.Trials;

/// <summary>Adds families up under two rules, by project and month. A family costs no memory.</summary>
internal sealed class TrialSums
{
    private readonly DateOnly first, last;
    private readonly PlanBook before, after;
    private readonly MonthSums one, other;
    private readonly Dictionary<Guid, Project> projects = [];
    private readonly Dictionary<(string Code, string Text), int> refused = [];

    public TrialSums(DateOnly from, int months, PlanBook before, PlanBook after)
    {
        (this.before, this.after) = (before, after);
        first = new(from.Year, from.Month, 1);
        last = first.AddMonths(months).AddDays(-1);
        var month = first.Year * 12 + first.Month - 1;
        (one, other) = (new(month, months), new(month, months));
    }

    /// <summary>Adds a family, as far as its story is known on the last day.</summary>
    public void Add(Guid projectId, Story story)
    {
        var facts = story.ToFacts();
        var day = story.RuleDay(last);
        if ((Reckon(before, in facts, day, one) ?? Reckon(after, in facts, day, other)) is { } error)
        {
            refused[(error.Code, error.Text)] = refused.GetValueOrDefault((error.Code, error.Text)) + 1;
            return;
        }
        var was = one.Fen;
        var becomes = other.Fen;
        if (!projects.TryGetValue(projectId, out var project)) projects[projectId] = project = new(was.Length);
        project.Families++;
        if (!was.SequenceEqual(becomes)) project.Affected++;
        for (var i = 0; i < was.Length; i++)
        {
            project.Before[i] = checked(project.Before[i] + was[i]);
            project.After[i] = checked(project.After[i] + becomes[i]);
        }
    }

    /// <summary>The answer.</summary>
    public Trial Finish(IReadOnlyDictionary<Guid, string> names) => new(
        [.. projects.Select(p => new TrialProject(p.Key, names.GetValueOrDefault(p.Key, ""), p.Value.Families, p.Value.Affected, p.Value.Before, p.Value.After))
            .OrderByDescending(p => Math.Abs(p.AfterFen - p.BeforeFen)).ThenBy(p => p.Name, StringComparer.Ordinal)],
        [.. Enumerable.Range(0, one.Fen.Length).Select(i => new TrialMonth(first.AddMonths(i), projects.Values.Sum(p => p.Before[i]), projects.Values.Sum(p => p.After[i])))],
        [.. refused.OrderByDescending(r => r.Value).Select(r => new TrialRefusal(r.Key.Code, r.Key.Text, r.Value))]);

    private FeeError? Reckon(PlanBook rule, in FamilyFacts facts, DateOnly day, MonthSums sums)
    {
        sums.Clear();
        var (plan, error) = rule.On(day);
        return plan is null ? error : plan.Sum(in facts, last, DateOnly.MaxValue, sums);
    }

    private sealed class Project(int months)
    {
        public long[] Before { get; } = new long[months];

        public long[] After { get; } = new long[months];

        public int Families { get; set; }

        public int Affected { get; set; }
    }
}
