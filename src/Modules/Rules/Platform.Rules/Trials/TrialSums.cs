using Platform.Projects.Contracts;
using Platform.Rules.Engine;

namespace Platform.Rules.Trials;

/// <summary>Adds families up under two rules, by project and month. Only a family whom the change touches is remembered.</summary>
internal sealed class TrialSums
{
    private readonly DateOnly first, last;
    private readonly PlanBook now, then;
    private readonly MonthSums one, other;
    private readonly Dictionary<Guid, Project> projects = [];
    private readonly List<TrialFamily> touched = [];
    private readonly Dictionary<(string Code, string Text), int> refused = [];

    public TrialSums(DateOnly from, int months, PlanBook now, PlanBook then)
    {
        (this.now, this.then) = (now, then);
        first = new(from.Year, from.Month, 1);
        last = first.AddMonths(months).AddDays(-1);
        var month = first.Year * 12 + first.Month - 1;
        (one, other) = (new(month, months), new(month, months));
    }

    /// <summary>Adds a family, as far as its story is known on the last day.</summary>
    public void Add(HouseholdFact household, Story story)
    {
        var facts = story.ToFacts();
        var day = story.RuleDay(last);
        if ((Reckon(now, in facts, day, one) ?? Reckon(then, in facts, day, other)) is { } error)
        {
            refused[(error.Code, error.Text)] = refused.GetValueOrDefault((error.Code, error.Text)) + 1;
            return;
        }
        var was = one.Fen;
        var becomes = other.Fen;
        if (!projects.TryGetValue(household.ProjectId, out var project)) projects[household.ProjectId] = project = new(was.Length);
        project.Families++;
        var (before, after) = (0L, 0L);
        for (var i = 0; i < was.Length; i++)
        {
            project.Before[i] = checked(project.Before[i] + was[i]);
            project.After[i] = checked(project.After[i] + becomes[i]);
            (before, after) = (checked(before + was[i]), checked(after + becomes[i]));
        }
        if (was.SequenceEqual(becomes)) return;
        project.Affected++;
        touched.Add(new(household.Id, household.ProjectId, household.Code, household.Name, before, after));
    }

    /// <summary>The answer.</summary>
    public Trial Finish(IReadOnlyDictionary<Guid, string> names) => new(
        [.. projects.Select(p => new TrialProject(p.Key, names.GetValueOrDefault(p.Key, ""), p.Value.Families, p.Value.Affected, p.Value.Before, p.Value.After))
            .OrderByDescending(p => Math.Abs(p.AfterFen - p.BeforeFen)).ThenBy(p => p.Name, StringComparer.Ordinal)],
        [.. Enumerable.Range(0, one.Fen.Length).Select(i => new TrialMonth(first.AddMonths(i), projects.Values.Sum(p => p.Before[i]), projects.Values.Sum(p => p.After[i])))],
        [.. touched.OrderByDescending(f => Math.Abs(f.AfterFen - f.BeforeFen)).ThenBy(f => f.Code, StringComparer.Ordinal)],
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
