using System.Globalization;

namespace Platform.Rules.Engine;

/// <summary>Writes a policy as text, in the order in which a person reads it.</summary>
internal static class PolicyWriter
{
    public static Node Write(Policy policy)
    {
        var fields = new List<(string, Node)>
        {
            ("policy", Node.Of(policy.Name)), ("kind", Shapes.Text(policy.Kind)), ("layer", Shapes.Text(policy.Layer)),
            ("sources", Node.Map(policy.Sources.Select(s => (s.Id, Source(s))))),
            ("values", Node.Map(policy.Values.GroupBy(v => v.Dimension).Select(g => (g.Key, Values(policy, [.. g]))))),
        };
        if (policy.Bounds.Count > 0) fields.Add(("bounds", Node.Map(policy.Bounds.Select(b => (b.Dimension, Bound(policy, b))))));
        if (policy.Examples.Count > 0) fields.Add(("examples", Examples.Write(policy.Examples)));
        return Node.Map(fields);
    }

    private static Node Source(PolicySource source) => Node.Map(Some(
        ("number", source.Number), ("title", source.Title), ("issuer", source.Issuer), ("published", Day(source.PublishedOn)), ("effective", Day(source.EffectiveOn)), ("attachment", source.Attachment)));

    private static Node Values(Policy policy, List<PolicyValue> values) => values.Count == 1 ? Value(policy, values[0]) : Node.List(values.Select(v => Value(policy, v)));

    private static Node Value(Policy policy, PolicyValue value)
    {
        var source = policy.SourceOf(value.Source);
        return Node.Map([.. Some(("from", value.From == source.EffectiveOn ? null : Day(value.From)),
            ("published", value.Published == source.PublishedOn ? null : Day(value.Published)), ("source", value.Source), ("article", value.Article)), ("is", value.Is)]);
    }

    private static Node Bound(Policy policy, PolicyBound bound) => Node.Map(Some(
        ("min", bound.Min is { } min ? Scaled.Text(min) : null), ("max", bound.Max is { } max ? Scaled.Text(max) : null),
        ("from", bound.From == policy.SourceOf(bound.Source).EffectiveOn ? null : Day(bound.From)), ("source", bound.Source), ("article", bound.Article)));

    private static IEnumerable<(string Key, Node Value)> Some(params (string Key, string? Text)[] fields) => fields.Where(f => f.Text is not null).Select(f => (f.Key, Node.Of(f.Text!)));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
