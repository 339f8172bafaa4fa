namespace Platform.Rules.Engine;

/// <summary>What is wrong with a policy's text.</summary>
/// <param name="Path">Where: <c>values.cadence.pay</c>.</param>
/// <param name="Code">A <see cref="FaultCodes"/>.</param>
/// <param name="Text">What is wrong and how to mend it, in Chinese.</param>
public sealed record PolicyFault(string Path, string Code, string Text);

/// <summary>Codes of faults and refusals; they never change.</summary>
public static class FaultCodes
{
    /// <summary>A word that the rule language does not have.</summary>
    public const string DimensionUnknown = "dimensionUnknown";
    /// <summary>A value of a wrong type, a missing value, or values that contradict each other.</summary>
    public const string PolicyInvalid = "policyInvalid";
    /// <summary>No rate for this grade, use or day.</summary>
    public const string RateMissing = "rateMissing";
    /// <summary>An agreed rate outside the range of the rule.</summary>
    public const string RateOutOfRange = "rateOutOfRange";
    /// <summary>No agreed period.</summary>
    public const string PeriodMissing = "periodMissing";
    /// <summary>A fact that the rule needs is not there.</summary>
    public const string FactMissing = "factMissing";
    /// <summary>A fact that cannot be.</summary>
    public const string FactInvalid = "factInvalid";
    /// <summary>Days in a wrong order.</summary>
    public const string DateOrder = "dateOrder";
    /// <summary>A sum by discretion that nobody has entered yet.</summary>
    public const string Undecided = "undecided";
}

/// <summary>A policy's text cannot be taken.</summary>
public sealed class PolicyException(IReadOnlyList<PolicyFault> faults) : Exception(string.Join('\n', faults.Select(f => $"{f.Path}: {f.Text}")))
{
    /// <summary>All that is wrong, at once.</summary>
    public IReadOnlyList<PolicyFault> Faults { get; } = faults;
}
