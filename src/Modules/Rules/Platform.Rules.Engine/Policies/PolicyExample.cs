namespace Platform.Rules.Engine;

/// <summary>A worked example that a policy carries: what it must make of a household, to the 分. A policy whose examples fail is not published.</summary>
/// <param name="Title">What it shows, Chinese.</param>
/// <param name="Facts">The household, in the words of <see cref="FactVocabulary"/>.</param>
/// <param name="AsOf">The day of the figures.</param>
/// <param name="DueFen">What must be due in all; null where an error is expected.</param>
/// <param name="Months">How many lines there must be; null when it does not matter.</param>
/// <param name="Began">First day on which agreements could be signed, for an item that goes by the day of signing.</param>
/// <param name="Error">The code of the refusal that is expected; null where a sum is.</param>
public sealed record PolicyExample(string Title, Node Facts, DateOnly AsOf, DateOnly? Began, long? DueFen, int? Months, string? Error)
{
    /// <summary>What one may say; forms are drawn from it.</summary>
    public static Shape Shape => Examples.One;

    /// <summary>Reads one by itself.</summary>
    /// <exception cref="PolicyException">All faults at once.</exception>
    public static PolicyExample Read(Node text)
    {
        var faults = new List<PolicyFault>();
        var read = Examples.Read(Node.List(text), faults);
        return faults.Count > 0 ? throw new PolicyException([.. faults.Select(f => f with { Path = f.Path.Replace("examples[0].", "", StringComparison.Ordinal) })]) : read[0];
    }

    /// <summary>The example as text.</summary>
    public Node ToNode() => Examples.Write([this]).Items![0];
}
