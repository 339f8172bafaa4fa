using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>What one version changes against another, in words.</summary>
internal static class PolicyChanges
{
    /// <summary>Value by value; nothing for values that stayed.</summary>
    public static IReadOnlyList<string> Between(Policy before, Policy after)
    {
        var (old, now) = (before.Values.ToHashSet(), after.Values.ToHashSet());
        return
        [
            .. after.Values.Where(v => !old.Contains(v)).Select(v => $"{Title(after.Kind, v)}（{v.From:yyyy-MM-dd} 起）写为 {ValueWords.Say(after.Kind, v.Dimension, v.Is)}"),
            .. before.Values.Where(v => !now.Contains(v)).Select(v => $"去掉 {Title(before.Kind, v)}（{v.From:yyyy-MM-dd} 起）{ValueWords.Say(before.Kind, v.Dimension, v.Is)}"),
            .. after.Bounds.Except(before.Bounds).Select(b => $"对下级的限制：{Vocabulary.Find(after.Kind, b.Dimension)?.Title}"),
            .. before.Bounds.Except(after.Bounds).Select(b => $"去掉对下级的限制：{Vocabulary.Find(after.Kind, b.Dimension)?.Title}"),
        ];
    }

    private static string Title(PolicyKind kind, PolicyValue value) => Vocabulary.Find(kind, value.Dimension)?.Title ?? value.Dimension;
}
