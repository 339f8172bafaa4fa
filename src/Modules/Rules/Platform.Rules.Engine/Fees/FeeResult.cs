namespace Platform.Rules.Engine;

/// <summary>Why a line is what it is.</summary>
public enum Reason
{
    /// <summary>Within the agreed period.</summary>
    [Word("过渡期内")] InTerm,
    /// <summary>Overdue.</summary>
    [Word("逾期")] Overdue,
    /// <summary>In a turnover flat, in time.</summary>
    [Word("周转房，期内")] TurnoverFree,
    /// <summary>In a turnover flat, overdue.</summary>
    [Word("周转房，逾期")] TurnoverOverdue,
    /// <summary>One-off.</summary>
    [Word("一次性")] OneOff,
    /// <summary>Months after the end that the rule adds.</summary>
    [Word("交付后续发")] Tail,
    /// <summary>Parts of different reasons.</summary>
    [Word("分段")] Mixed,
    /// <summary>By discretion, not decided yet.</summary>
    [Word("待裁量")] Undecided,
    /// <summary>Removed by force: nothing.</summary>
    [Word("强制搬迁，不发")] Excluded,
    /// <summary>Paused.</summary>
    [Word("停计")] Paused,
}

/// <summary>What was applied to a line.</summary>
[Flags]
public enum Marks
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>The floor on area.</summary>
    AreaFloor = 1,
    /// <summary>The floor on money.</summary>
    MoneyFloor = 2,
    /// <summary>Only a part of the month.</summary>
    PartMonth = 4,
    /// <summary>The monthly ceiling.</summary>
    MoneyCeiling = 8,
    /// <summary>An uplift.</summary>
    Uplift = 16,
    /// <summary>Cut by the cap on the total.</summary>
    Capped = 32,
}

/// <summary>No amount could be computed.</summary>
/// <param name="Code">A <see cref="FaultCodes"/>.</param>
/// <param name="Text">Why, and what to enter, in Chinese.</param>
public sealed record FeeError(string Code, string Text);

/// <summary>Sums in 分. Due is the sum of the other three.</summary>
/// <param name="Due">All that is due.</param>
/// <param name="InTerm">Within the agreed period.</param>
/// <param name="Overdue">Overdue.</param>
/// <param name="Other">One-offs and tails.</param>
public readonly record struct FeeTotals(long Due, long InTerm, long Overdue, long Other);

/// <summary>Lines that are paid together.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Due">Day on which it is due.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Months">Fee months in it.</param>
/// <param name="Fen">分.</param>
public sealed record Instalment(int Number, DateOnly Due, DateOnly From, DateOnly To, int Months, long Fen);

/// <summary>How the sum is shared.</summary>
/// <param name="OwnerFen">The owner's part in 分.</param>
/// <param name="TenantFen">The tenant's part in 分.</param>
public sealed record Payees(long OwnerFen, long TenantFen);

/// <summary>What a plan makes of a story: lines, or why there is no amount.</summary>
public sealed record FeeResult
{
    /// <summary>Why there is no amount; null when there is one. A refused story has no lines.</summary>
    public FeeError? Error { get; init; }

    /// <summary>One-offs first, then one line per fee month, then tails of partial deliveries.</summary>
    public IReadOnlyList<FeeLine> Lines { get; init; } = [];

    /// <summary>Sums of the lines that are decided.</summary>
    public FeeTotals Totals { get; init; }

    /// <summary>The monthly lines as they are paid together.</summary>
    public IReadOnlyList<Instalment> Instalments { get; init; } = [];

    /// <summary>The shares; null when the rule or the household has none.</summary>
    public Payees? Payees { get; init; }

    /// <summary>What becomes of a sum paid too much.</summary>
    public Settle Settle { get; init; }

    /// <summary>There may be more monthly fee after the last line.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Fee months whose sum is by discretion and not decided yet.</summary>
    public int UndecidedMonths { get; init; }
}
