namespace Platform.Kernel.Gates;

/// <summary>How a gate stands.</summary>
public enum GateState
{
    /// <summary>通过.</summary>
    Passes = 1,

    /// <summary>未通过: the transition may not go on.</summary>
    Fails = 2,

    /// <summary>未启用: its module is off in the area, so that nothing is known; a person has to answer for it.</summary>
    Off = 3,
}

/// <summary>What one gate said of a transition.</summary>
/// <param name="Code">The gate.</param>
/// <param name="Title">What it checks.</param>
/// <param name="State">How it stands.</param>
/// <param name="Reason">The figure and why, in Chinese.</param>
/// <param name="Rows">The path of the rows behind it; null where there are none.</param>
public sealed record GateResult(string Code, string Title, GateState State, string Reason, string? Rows);
