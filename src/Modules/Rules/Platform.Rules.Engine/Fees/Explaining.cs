namespace Platform.Rules.Engine;

/// <summary>What a line is explained from.</summary>
internal sealed class Explaining(FeePlan plan, Story story)
{
    public Segment[] States { get; init; } = [];
    public OneOff? Row { get; init; }
    public ulong Spaces { get; init; }
    public long Area { get; init; }

    public string Of(FeeLine line) => $"{Words.Title(line.Reason)} {plan.Policy.Name} {story.Mode}";
}
