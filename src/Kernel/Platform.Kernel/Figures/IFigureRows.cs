namespace Platform.Kernel.Figures;

/// <summary>
/// What a module's figures are made of, record by record, so that a number can be kept together with the rows under it.
/// The values of a figure's rows add up to its computed value; a figure that is not known has none.
/// </summary>
public interface IFigureRows
{
    /// <summary>The rows of one area's figures as of a day; a module need not give those of every figure.</summary>
    Task<IReadOnlyList<FigureRow>> Read(int areaId, DateOnly asOf, CancellationToken ct);
}

/// <summary>One record's share of a figure. It holds no personal value: a family is named by its masked number.</summary>
/// <param name="Group">The figure's group.</param>
/// <param name="Name">The figure's name.</param>
/// <param name="Subject">The record: a project, a family, a petition.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Note">What else tells why it counts; may be empty.</param>
/// <param name="Value">In the figure's unit.</param>
public sealed record FigureRow(string Group, string Name, Guid Subject, string Label, string Note, long Value)
{
    /// <summary>A family's number with its last two characters hidden.</summary>
    public static string Masked(string code) => code.Length > 2 ? code[..^2] + "**" : "**";
}
