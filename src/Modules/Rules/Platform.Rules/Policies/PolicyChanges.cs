using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>What one version changes against another, in words.</summary>
internal static class PolicyChanges
{
    /// <summary>Value by value; nothing for values that stayed.</summary>
    /// <param name="before">The version that holds.</param>
    /// <param name="after">The version that shall hold.</param>
    /// <param name="unit">What the monthly fee is counted by.</param>
    public static IReadOnlyList<string> Between(Policy before, Policy after, Engine.Unit unit)
    {
        var (old, now) = (before.Values.ToHashSet(), after.Values.ToHashSet());
        return
        [
            .. after.Values.Where(v => !old.Contains(v)).Select(v => $"{Title(after.Kind, v)}（{v.From:yyyy-MM-dd} 起）写为 {Say(after.Kind, v, unit)}"),
            .. before.Values.Where(v => !now.Contains(v)).Select(v => $"去掉 {Title(before.Kind, v)}（{v.From:yyyy-MM-dd} 起）{Say(before.Kind, v, unit)}"),
            .. after.Bounds.Except(before.Bounds).Select(b => $"对下级的限制：{Vocabulary.Find(after.Kind, b.Dimension)?.Title}"),
            .. before.Bounds.Except(after.Bounds).Select(b => $"去掉对下级的限制：{Vocabulary.Find(after.Kind, b.Dimension)?.Title}"),
        ];
    }

    private static string Say(PolicyKind kind, PolicyValue value, Engine.Unit unit) => ValueWords.Say(Vocabulary.Find(kind, value.Dimension)!, value.Is, unit);

    private static string Title(PolicyKind kind, PolicyValue value) => Vocabulary.Find(kind, value.Dimension)?.Title ?? value.Dimension;
}
