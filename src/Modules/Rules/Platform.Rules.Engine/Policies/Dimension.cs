namespace Platform.Rules.Engine;

/// <summary>One thing that a policy may state.</summary>
/// <param name="Key">Its word.</param>
/// <param name="Title">Its Chinese name.</param>
/// <param name="Shape">What may be stated.</param>
/// <param name="Default">What holds when no layer states it; null when some layer must.</param>
/// <param name="Bounded">The fields whose numbers a higher layer may bound; empty when it has none.</param>
public sealed record Dimension(string Key, string Title, Shape Shape, Node? Default, IReadOnlyList<string> Bounded)
{
    /// <summary>It may be stated as <c>none</c>.</summary>
    public bool MayBeNone => Default?.Text == Vocabulary.None;
}

/// <summary>The rule language: every dimension of every kind of policy.</summary>
public static class Vocabulary
{
    /// <summary>What says that a dimension does not apply, also against a higher layer.</summary>
    public const string None = "none";

    /// <summary>The dimensions of a kind, in the order of a form.</summary>
    public static IReadOnlyList<Dimension> Of(PolicyKind kind) => kind == PolicyKind.TransitionalFee ? FeeVocabulary.All : ItemVocabulary.All;

    /// <summary>The dimension of a word; null where there is none.</summary>
    public static Dimension? Find(PolicyKind kind, string key) => Of(kind).FirstOrDefault(d => d.Key == key);
}
