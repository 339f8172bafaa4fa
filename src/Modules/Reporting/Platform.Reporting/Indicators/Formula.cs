using Platform.Reporting.Measures;

namespace Platform.Reporting.Indicators;

/// <summary>How an indicator is reckoned: one of a closed set of shapes over named measures.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Codes">The measures, in the order of the shape.</param>
internal sealed record Formula(FormulaShape Shape, IReadOnlyList<string> Codes)
{
    private static readonly Dictionary<string, FormulaShape> Words = Enum.GetValues<FormulaShape>().ToDictionary(s => s.ToString().ToLowerInvariant());

    /// <summary>Whether it is a share, in hundredths of a percent.</summary>
    public bool IsShare => Shape is FormulaShape.Ratio or FormulaShape.Rest;

    /// <summary>Reads <c>ratio(a, b)</c>, <c>rest(a, b)</c>, <c>sum(a, …)</c> or <c>difference(a, b)</c>; null where it is none of them.</summary>
    public static Formula? Read(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(')') || !Words.TryGetValue(text[..open].Trim(), out var shape)) return null;
        string[] codes = [.. text[(open + 1)..^1].Split(',').Select(c => c.Trim())];
        var fits = shape == FormulaShape.Sum ? codes.Length > 0 : codes.Length == 2;
        return fits && codes.All(c => c.Split('.').Length >= 3) ? new(shape, codes) : null;
    }

    /// <summary>The value from the measures' values: hundredths of a percent for a share, else in their unit; null where a share has no whole.</summary>
    public long? Of(IReadOnlyList<long> values) => Shape switch
    {
        FormulaShape.Ratio => Share(values[0], values[1]),
        FormulaShape.Rest => Share(values[1] - values[0], values[1]),
        FormulaShape.Difference => values[0] - values[1],
        _ => values.Sum(),
    };

    /// <summary>The formula with names or numbers in it.</summary>
    public string Written(IReadOnlyList<string> parts) => Shape switch
    {
        FormulaShape.Ratio => $"{parts[0]} ÷ {parts[1]}",
        FormulaShape.Rest => $"（{parts[1]} − {parts[0]}）÷ {parts[1]}",
        FormulaShape.Difference => $"{parts[0]} − {parts[1]}",
        _ => string.Join(" + ", parts),
    };

    // Half away from zero, on whole numbers.
    private static long? Share(long part, long whole) => whole <= 0 ? null : (long)(((Int128)part * 20_000 + (part < 0 ? -whole : whole)) / (2 * (Int128)whole));
}

/// <summary>The closed set of shapes.</summary>
internal enum FormulaShape
{
    /// <summary>a ÷ b.</summary>
    Ratio = 0,

    /// <summary>(b − a) ÷ b.</summary>
    Rest = 1,

    /// <summary>a + b + ….</summary>
    Sum = 2,

    /// <summary>a − b.</summary>
    Difference = 3,
}
