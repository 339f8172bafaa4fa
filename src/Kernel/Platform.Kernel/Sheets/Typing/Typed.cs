namespace Platform.Kernel.Sheets;

/// <summary>What a cell gave: a value, a flaw, or both.</summary>
internal readonly record struct Typed(ValueKind Kind, string? Text, long Amount, Flaw? Flaw)
{
    public static readonly Typed None = new(ValueKind.None, null, 0, null);

    public static Typed Of(string text, Flaw? flaw = null) => new(ValueKind.Text, text, 0, flaw);

    public static Typed Of(long amount, Flaw? flaw = null) => new(ValueKind.Number, null, amount, flaw);

    public static Typed Bad(Flaw flaw) => new(ValueKind.None, null, 0, flaw);
}

/// <summary>Something wrong with a cell.</summary>
/// <param name="Code">Machine word.</param>
/// <param name="Message">In Chinese.</param>
/// <param name="Severity">Whatever the column; null follows the column's weight.</param>
/// <param name="Proposal">What was probably meant.</param>
internal sealed record Flaw(string Code, string Message, Severity? Severity = null, string? Proposal = null);
