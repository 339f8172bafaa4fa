using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>Whether a draft can be published: it is whole with the layers around it, and its worked examples come out.</summary>
internal sealed class Readiness(PolicyBook book) : IModuleService
{
    /// <summary>Looks at a draft.</summary>
    public async Task<Ready> Of(PolicyVersion draft, CancellationToken ct)
    {
        var holding = await book.Holding(draft.AreaId, draft.Kind, draft.ProjectId, book.Today, ct);
        var policy = draft.Policy();
        IReadOnlyList<Policy> layers = [policy, .. holding.Where(h => h.Layer != draft.Layer).Select(h => h.Policy())];
        var unit = RateWords.UnitOf(layers);
        var before = holding.FirstOrDefault(h => h.Layer == draft.Layer)?.Policy();
        var changes = before is null ? [] : PolicyChanges.Between(before, policy, unit);
        var wrong = Wrong(layers);

        // What stands above the counties may state a part only, or bounds; it is reckoned with when a county's rule is.
        return wrong.Count > 0 && policy.Layer < Layer.County && policy.Examples.Count == 0
            ? new(policy, unit, [], changes, [], IsPart: true)
            : new(policy, unit, [.. policy.Examples.Select(e => ExampleRun.Of(layers, e))], changes, wrong, IsPart: false);
    }

    private List<string> Wrong(IReadOnlyList<Policy> layers)
    {
        try
        {
            var merged = Policy.Merge(layers, book.Today, DateOnly.MaxValue);
            if (merged.Kind == PolicyKind.TransitionalFee) FeePlan.Of(merged);
            else ItemPlan.Of(merged);
            return [];
        }
        catch (PolicyException wrong)
        {
            return [.. wrong.Faults.Select(f => f.Text)];
        }
    }
}

/// <summary>What was found.</summary>
/// <param name="Policy">The draft.</param>
/// <param name="Unit">What the monthly fee is counted by with the layers around it.</param>
/// <param name="Runs">Its examples, run.</param>
/// <param name="Changes">What it changes against the version that holds, in Chinese; empty for a first one.</param>
/// <param name="Wrong">What contradicts itself or is missing.</param>
/// <param name="IsPart">It stands above the counties and is no whole rule by itself: its examples are those of the rules below it.</param>
internal sealed record Ready(Policy Policy, Engine.Unit Unit, IReadOnlyList<ExampleRun> Runs, IReadOnlyList<string> Changes, IReadOnlyList<string> Wrong, bool IsPart)
{
    /// <summary>Why it cannot be published; empty when it can.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. Wrong,
        .. Policy.Values.Count == 0 && Policy.Bounds.Count == 0 ? ["还没有写任何规定。"] : Array.Empty<string>(),
        .. Runs.Count == 0 && !IsPart ? ["至少要有一个算例。"] : Array.Empty<string>(),
        .. Runs.Where(r => !r.Passed).Select(r => $"算例“{r.Example.Title}”不符。"),
    ];

    /// <exception cref="ProblemException">409 <c>policy-not-ready</c>.</exception>
    public void Demand()
    {
        if (Missing.Count > 0) throw new ProblemException(409, "policy-not-ready", "还不能发布：" + string.Concat(Missing.Take(5)));
    }
}
