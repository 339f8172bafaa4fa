namespace Platform.Kernel.Gates;

/// <summary>A named check that a module contributes to another's transition; neither knows the other.</summary>
public interface IGate
{
    /// <summary>What passes: <c>project</c>, <c>problem</c>.</summary>
    string Subject { get; }

    /// <summary>Which transition: <c>decide</c>, <c>strike-off</c>.</summary>
    string Transition { get; }

    /// <summary>Asks; null where the gate has nothing to say of this subject.</summary>
    Task<GateAnswer?> Ask(int areaId, Guid subjectId, CancellationToken ct);
}

/// <summary>A gate's answer.</summary>
/// <param name="Passes">Whether the transition may go on.</param>
/// <param name="Reason">The figure and why, in Chinese, with the article.</param>
/// <param name="Rows">The path of the rows behind it; null where there are none.</param>
public sealed record GateAnswer(bool Passes, string Reason, string? Rows = null);
