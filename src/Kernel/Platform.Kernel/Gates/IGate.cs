namespace Platform.Kernel.Gates;

/// <summary>A named check that a module contributes to another's transition; neither knows the other.</summary>
public interface IGate
{
    /// <summary>Word, dot, name, the same for ever: <c>fees.arrears</c>. What was attested in its place is kept under it.</summary>
    string Code { get; }

    /// <summary>What it checks, on the screen: 过渡安置费已发清.</summary>
    string Title { get; }

    /// <summary>What passes: <c>project</c>; <c>problem</c> for a problem of any class, <c>problem.feeArrears</c> for one of a class.</summary>
    string Subject { get; }

    /// <summary>Which transition: <c>decide</c>, <c>strike-off</c>.</summary>
    string Transition { get; }

    /// <summary>Asks; null where the gate has nothing to say of this subject.</summary>
    Task<GateAnswer?> Ask(GateQuestion question, CancellationToken ct);
}

/// <summary>What a gate is asked about.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="SubjectId">The row; of a problem its project.</param>
/// <param name="Households">Only these families of it; null for all.</param>
public sealed record GateQuestion(int AreaId, Guid SubjectId, IReadOnlySet<Guid>? Households = null);

/// <summary>A gate's answer.</summary>
/// <param name="Passes">Whether the transition may go on.</param>
/// <param name="Reason">The figure and why, in Chinese, with the article.</param>
/// <param name="Rows">The path of the rows behind it; null where there are none.</param>
public sealed record GateAnswer(bool Passes, string Reason, string? Rows = null);
