namespace Platform.Kernel.Figures;

/// <summary>Something measurable that can be a problem: a module measures it, and knows nothing of problems.</summary>
public interface IIndicator
{
    /// <summary>Word, dot, name: <c>fees.arrears</c>.</summary>
    string Code { get; }

    /// <summary>On the screen.</summary>
    string Title { get; }

    /// <summary>The unit of the value: 分, 户, 套, 天, 件, %.</summary>
    string Unit { get; }

    /// <summary>The readings of one area's projects; a project that cannot be read is left out.</summary>
    Task<IReadOnlyList<Reading>> Read(int areaId, DateOnly asOf, CancellationToken ct);
}

/// <summary>What an indicator reads of one project.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Since">Since when it is as it is: overdue days count from here; null where nothing is overdue.</param>
/// <param name="MoneyFen">The money at stake, 分.</param>
/// <param name="Households">The families concerned.</param>
/// <param name="Explanation">The number in one Chinese sentence: formula with its numbers.</param>
/// <param name="Rows">The path of the list behind it.</param>
public sealed record Reading(
    Guid ProjectId, long Value, DateOnly? Since, long MoneyFen, IReadOnlyList<Guid> Households, string Explanation, string Rows);
