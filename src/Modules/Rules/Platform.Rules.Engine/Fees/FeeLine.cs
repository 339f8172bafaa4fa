namespace Platform.Rules.Engine;

/// <summary>A part of a month in which one state held.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Days">Days.</param>
/// <param name="OfDays">Days of the fee month.</param>
/// <param name="Reason">Why.</param>
/// <param name="Factor">1/10000; null where the sum is by discretion.</param>
/// <param name="MonthlyYuan">What a whole month in this state would cost, 元, exact.</param>
public sealed record FeePart(DateOnly From, DateOnly To, int Days, int OfDays, Reason Reason, long? Factor, string MonthlyYuan);

/// <summary>One line of what is due: a fee month, a one-off or a tail.</summary>
public sealed record FeeLine
{
    /// <summary>Number of the fee month or of the one-off, from 1; 0 for what is paid once for a delivered part.</summary>
    public int Number { get; init; }

    /// <summary>First day paid for.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day paid for.</summary>
    public DateOnly To { get; init; }

    /// <summary>Day on which it is due.</summary>
    public DateOnly Due { get; init; }

    /// <summary>Number of its instalment, from 1; 0 where it has none.</summary>
    public int Instalment { get; init; }

    /// <summary>分; null where it is by discretion and not decided yet.</summary>
    public long? Fen { get; init; }

    /// <summary>The overdue part of it in 分.</summary>
    public long OverdueFen { get; init; }

    /// <summary>The part of it that is one-off or tail, in 分.</summary>
    public long OtherFen { get; init; }

    /// <summary>Why.</summary>
    public Reason Reason { get; init; }

    /// <summary>The factor in 1/10000; null for one-offs, discretion and months with several.</summary>
    public long? Factor { get; init; }

    /// <summary>What was applied.</summary>
    public Marks Marks { get; init; }

    /// <summary>The parts of a month in which something changed; empty where nothing did.</summary>
    public IReadOnlyList<FeePart> Parts { get; init; } = [];

    internal Explaining? Said { get; init; }

    /// <summary>The line's formula in plain Chinese, with its numbers, its article, and the event that changed it. It is made when asked for.</summary>
    public string Explain() => Said?.Of(this) ?? "";

    /// <summary>Months of equal content are equal lines; how they are explained is no part of it.</summary>
    public bool Equals(FeeLine? other) => other is not null && (Number, From, To, Due, Instalment, Fen, OverdueFen) == (other.Number, other.From, other.To, other.Due, other.Instalment, other.Fen, other.OverdueFen)
        && (OtherFen, Reason, Factor, Marks) == (other.OtherFen, other.Reason, other.Factor, other.Marks) && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, From, To, Due, Fen, Reason);
}
