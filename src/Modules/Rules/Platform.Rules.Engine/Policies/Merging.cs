namespace Platform.Rules.Engine;

/// <summary>Merges layers; the nearest comes first.</summary>
internal sealed class Merging(IReadOnlyList<Policy> layers, DateOnly on, DateOnly knownOn)
{
    private readonly List<PolicyFault> faults = [];

    public MergedPolicy Merge()
    {
        if (layers.Count == 0 || layers.Any(l => l.Kind != layers[0].Kind)) throw new PolicyException([new("", FaultCodes.PolicyInvalid, "应有至少一层规定，且各层种类相同。")]);
        var dimensions = Vocabulary.Of(layers[0].Kind);
        var rates = dimensions.Any(d => d.Key == "rates") ? Rates(dimensions.First(d => d.Key == "rates")) : [];
        var merged = new MergedPolicy
        {
            Name = layers[0].Name,
            Kind = layers[0].Kind,
            Rates = rates,
            Values = [.. dimensions.Select(d => d.Key == "rates" && rates.LastOrDefault(r => r.Value.Stated!.From <= on) is { } latest ? latest.Value : Value(d))],
        };
        return faults.Count > 0 ? throw new PolicyException(faults) : merged;
    }

    private MergedValue Value(Dimension dimension)
    {
        foreach (var layer in layers)
            if (layer.Values.Where(v => v.Dimension == dimension.Key && v.From <= on && v.Published <= knownOn).OrderBy(v => v.From).ThenBy(v => v.Published).LastOrDefault() is { } value)
                return Bounded(dimension, value, layer);
        return new(dimension, dimension.Default ?? Missing(dimension), null, null, null);
    }

    private Node Missing(Dimension dimension)
    {
        faults.Add(new($"values.{dimension.Key}", FaultCodes.PolicyInvalid, $"各层均未规定“{dimension.Title}”，也没有默认值。"));
        return Node.Of(Vocabulary.None);
    }

    /// <summary>Each layer's tables hold until a nearer layer's first one begins.</summary>
    private List<MergedRates> Rates(Dimension dimension)
    {
        var all = new List<MergedRates>();
        DateOnly? until = null;
        foreach (var layer in layers)
        {
            var tables = layer.Values.Where(v => v.Dimension == dimension.Key && v.Published <= knownOn && (until is null || v.From < until)).OrderBy(v => v.From).ToList();
            all.InsertRange(0, tables.Select(v => new MergedRates(Bounded(dimension, v, layer), until)));
            if (tables.Count > 0) until = tables[0].From;
        }
        return all;
    }

    private MergedValue Bounded(Dimension dimension, PolicyValue value, Policy by)
    {
        var (node, note) = (value.Is, (string?)null);
        foreach (var above in layers.Where(l => l.Layer < by.Layer))
        {
            foreach (var bound in above.Bounds.Where(b => b.Dimension == dimension.Key && b.From <= (dimension.Key == "rates" && value.From > on ? value.From : on)))
            {
                if (node.Text == Vocabulary.None && bound.Min > 0)
                    faults.Add(new($"values.{dimension.Key}", FaultCodes.PolicyInvalid, $"{Words.Title(above.Layer)}规定“{dimension.Title}”不得低于 {Scaled.Text(bound.Min.Value)}，不能写为无。"));
                var held = Hold(node, dimension.Bounded, bound);
                if (!held.Equals(node))
                    note += $"；{Words.Title(above.Layer)}{above.SourceOf(bound.Source).Number} {bound.Article}限定{(bound.Min is { } min ? "不低于 " + Scaled.Text(min) : "")}{(bound.Max is { } max ? "不高于 " + Scaled.Text(max) : "")}";
                node = held;
            }
        }
        return new(dimension, node, value, by, note);
    }

    /// <summary>The node with each bounded number held within the bound.</summary>
    private static Node Hold(Node node, IReadOnlyList<string> keys, PolicyBound bound)
    {
        if (node.Items is { } items) return Node.List(items.Select(i => Hold(i, keys, bound)));
        if (node.Fields is null) return node;
        return Node.Map(node.Fields.Select(f => (f.Key, f.Key == "agreed" ? Range(f.Value, bound) : keys.Contains(f.Key) && f.Value.Text is { } text && Scaled.TryRead(text, out var number)
            ? Clamp(f.Value, number, bound) : Hold(f.Value, keys, bound))));
    }

    private static Node Clamp(Node node, long number, PolicyBound bound)
    {
        var held = Math.Min(Math.Max(number, bound.Min ?? number), bound.Max ?? long.MaxValue);
        return held == number ? node : Node.Of(Scaled.Text(held));
    }

    /// <summary>An agreed rate stays the household's own; its range is narrowed.</summary>
    private static Node Range(Node agreed, PolicyBound bound)
    {
        long? Read(string key) => agreed[key]?.Text is { } text && Scaled.TryRead(text, out var value) ? value : null;
        var (min, max) = (Max(Read("min"), bound.Min), Min(Read("max"), bound.Max));
        var range = new List<(string, Node)>();
        if (min is not null) range.Add(("min", Node.Of(Scaled.Text(min.Value))));
        if (max is not null) range.Add(("max", Node.Of(Scaled.Text(max.Value))));
        return range.Count == 0 ? agreed : Node.Map(range);
    }

    private static long? Max(long? a, long? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);

    private static long? Min(long? a, long? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
