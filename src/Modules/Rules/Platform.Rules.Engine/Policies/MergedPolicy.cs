namespace Platform.Rules.Engine;

/// <summary>What holds of one dimension, and who says so.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Is">What holds.</param>
/// <param name="Stated">The value that won; null for the default.</param>
/// <param name="By">The policy that stated it; null for the default.</param>
/// <param name="Bound">What a higher layer's bound changed, in Chinese; null where it changed nothing.</param>
public sealed record MergedValue(Dimension Dimension, Node Is, PolicyValue? Stated, Policy? By, string? Bound)
{
    /// <summary>No layer states it.</summary>
    public bool IsDefault => Stated is null;

    /// <summary>It was stated not to apply, or is not stated and applies to nobody by default.</summary>
    public bool IsNone => Is.Text == Vocabulary.None;

    /// <summary>文号 and 条款 with layer, day and version, as an explanation cites it.</summary>
    public string Citation() => By is null ? "默认值（各层均未规定）"
        : $"{By.SourceOf(Stated!.Source).Number} {Stated.Article}（{Words.Title(By.Layer)}，{Stated.From:yyyy-MM-dd}起施行，{(By.Version > 0 ? $"第{By.Version}版" : "草稿")}）{Bound}";
}

/// <summary>A table of rates with the time in which it holds.</summary>
/// <param name="Value">The rows and their source.</param>
/// <param name="Until">First day on which a nearer layer's rates hold instead; null when none does.</param>
public sealed record MergedRates(MergedValue Value, DateOnly? Until);

/// <summary>The rule that holds for a project: of each dimension the nearest layer's value.</summary>
public sealed record MergedPolicy
{
    /// <summary>Name of the nearest layer's policy.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about.</summary>
    public required PolicyKind Kind { get; init; }

    /// <summary>All dimensions of the kind, in the order of the vocabulary; of the rates the latest table.</summary>
    public required IReadOnlyList<MergedValue> Values { get; init; }

    /// <summary>All tables of rates, oldest first.</summary>
    public required IReadOnlyList<MergedRates> Rates { get; init; }

    /// <summary>The value of a dimension.</summary>
    public MergedValue this[string key] => Values.First(v => v.Dimension.Key == key);
}
