namespace Platform.Kernel.Figures;

/// <summary>
/// The figures that a module contributes to the tallies and the dashboard: as of a day, what was stated beside what the rows
/// add up to, each with the link to the rows behind it.
/// </summary>
public interface IFigures
{
    /// <summary>The figures of one area.</summary>
    Task<IReadOnlyList<Figure>> Read(int areaId, DateOnly asOf, CancellationToken ct);
}

/// <summary>One figure.</summary>
/// <param name="Group">The group's machine name (<c>projects</c>, <c>fundsWan</c> …).</param>
/// <param name="Name">The machine name within the group; a dot goes one level deeper (<c>byMode.cash</c>).</param>
/// <param name="Title">On the screen.</param>
/// <param name="Unit">In which unit the values count.</param>
/// <param name="Computed">What the rows add up to; null where it cannot be known.</param>
/// <param name="Stated">What the county stated; null where it stated nothing.</param>
/// <param name="Rows">The path of the list behind it, without the area.</param>
public sealed record Figure(string Group, string Name, string Title, FigureUnit Unit, long? Computed, long? Stated = null, string? Rows = null);

/// <summary>In which unit a figure counts.</summary>
public enum FigureUnit
{
    /// <summary>A number of things.</summary>
    Count = 0,

    /// <summary>分.</summary>
    Fen = 1,

    /// <summary>分, shown and exported in 万元 with two decimals.</summary>
    Wan = 2,

    /// <summary>0.01㎡, shown and exported in ㎡.</summary>
    Dm2 = 3,
}
