namespace Platform.Rules.Engine;

/// <summary>What became of a worked example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Fen">What is due by the rule; null where it refuses.</param>
/// <param name="Months">Lines.</param>
/// <param name="Error">Why it refuses; null where it does not.</param>
/// <param name="Lines">What was computed, for a look at it; empty for an item.</param>
public sealed record ExampleRun(PolicyExample Example, long? Fen, int Months, FeeError? Error, IReadOnlyList<FeeLine> Lines)
{
    /// <summary>It came out as it must, to the 分.</summary>
    public bool Passed => Example.Error == Error?.Code && Example.DueFen == Fen && (Example.Months ?? Months) == Months;

    /// <summary>Runs an example.</summary>
    /// <param name="layers">The policy with the layers around it.</param>
    /// <param name="example">The example.</param>
    public static ExampleRun Of(IEnumerable<Policy> layers, PolicyExample example)
    {
        var story = StoryReader.Read(example.Facts);
        try
        {
            var merged = Policy.Merge(layers, story.RuleDay(example.AsOf), example.AsOf);
            if (merged.Kind != PolicyKind.TransitionalFee)
            {
                var item = ItemPlan.Of(merged).Calculate(story, example.Began, story.Agreement.Months * Scaled.One);
                return new(example, item.Error is null ? item.Fen : null, 1, item.Error, []);
            }

            var plan = FeePlan.Of(merged);
            var result = plan.Calculate(story, example.AsOf);
            return new(example, result.Error is null ? result.Totals.Due : null, result.Lines.Count, result.Error, result.Lines);
        }
        catch (PolicyException wrong)
        {
            return new(example, null, 0, new(wrong.Faults[0].Code, wrong.Faults[0].Text), []);
        }
    }
}
