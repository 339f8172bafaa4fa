using Platform.Rules.Engine;

namespace Platform.Rules.Trials;

/// <summary>The plans of one rule by the day whose values hold; days between two dates of effect share a plan.</summary>
internal sealed class PlanBook(IReadOnlyList<Policy> layers)
{
    private readonly DateOnly[] turns = [.. layers.SelectMany(l => l.Values.Select(v => v.From).Concat(l.Bounds.Select(b => b.From))).Distinct().Order()];
    private readonly Dictionary<int, (FeePlan? Plan, FeeError? Error)> plans = [];

    /// <summary>The plan for a family whose rule is of that day, or why there is none; neither where no layer states anything.</summary>
    public (FeePlan? Plan, FeeError? Error) On(DateOnly day)
    {
        if (layers.Count == 0) return (null, null);
        var at = Array.BinarySearch(turns, day);
        at = at < 0 ? ~at - 1 : at;
        if (plans.TryGetValue(at, out var known)) return known;
        try
        {
            return plans[at] = (FeePlan.Of(Policy.Merge(layers, day, DateOnly.MaxValue)), null);
        }
        catch (PolicyException wrong)
        {
            return plans[at] = (null, new(wrong.Faults[0].Code, wrong.Faults[0].Text));
        }
    }
}
