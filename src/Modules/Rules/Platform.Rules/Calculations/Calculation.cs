using Platform.Rules.Engine;

namespace Platform.Rules.Calculations;

/// <summary>What a rule makes of a household. Money is in 分, factors are decimals.</summary>
/// <param name="Policies">The layers, the nearest first.</param>
/// <param name="AsOf">The day of the figures.</param>
/// <param name="DueFen">All that is due: the sum of the next three.</param>
/// <param name="InTermFen">Within the agreed period.</param>
/// <param name="OverdueFen">Overdue.</param>
/// <param name="OtherFen">One-offs and tails.</param>
/// <param name="UndecidedMonths">Months by discretion that nobody has decided yet; not in the sums.</param>
/// <param name="Lines">One for each fee month, and the one-offs.</param>
/// <param name="Instalments">The lines as they are paid together.</param>
/// <param name="Payees">The shares of owner and tenant; null where there are none.</param>
internal sealed record Calculation(
    IReadOnlyList<CalculatedBy> Policies, DateOnly AsOf, long DueFen, long InTermFen, long OverdueFen, long OtherFen, int UndecidedMonths,
    IReadOnlyList<CalculatedLine> Lines, IReadOnlyList<Instalment> Instalments, Payees? Payees)
{
    /// <summary>The answer.</summary>
    public static Calculation Of(IReadOnlyList<Policy> layers, DateOnly asOf, FeeResult result) => new(
        [.. layers.OrderByDescending(l => l.Layer).Select(l => new CalculatedBy(l.Name, Words.Text(l.Layer), l.Version))], asOf,
        result.Totals.Due, result.Totals.InTerm, result.Totals.Overdue, result.Totals.Other, result.UndecidedMonths,
        [.. result.Lines.Select(CalculatedLine.Of)], result.Instalments, result.Payees);

    /// <summary>Of a smallest area, ㎡ as a decimal; null for what is money.</summary>
    public string? AreaM2 { get; init; }

    /// <summary>The answer of a companion item: one line.</summary>
    public static Calculation Of(IReadOnlyList<Policy> layers, DateOnly asOf, PolicyKind kind, ItemResult item) => new(
        [.. layers.OrderByDescending(l => l.Layer).Select(l => new CalculatedBy(l.Name, Words.Text(l.Layer), l.Version))], asOf,
        kind == PolicyKind.MinimumArea ? 0 : item.Fen, 0, 0, kind == PolicyKind.MinimumArea ? 0 : item.Fen, 0,
        [new(1, asOf, asOf, asOf, kind == PolicyKind.MinimumArea ? null : item.Fen, 0, "item", null, [], item.Explanation)], [], null)
    {
        AreaM2 = kind == PolicyKind.MinimumArea ? Scaled.Text(item.Fen) : null,
    };
}

/// <summary>A layer that was used.</summary>
/// <param name="Name">Its policy's name.</param>
/// <param name="Layer">national, province, city, county, project.</param>
/// <param name="Version">Its published version; 0 or 1 for one that was sent.</param>
internal sealed record CalculatedBy(string Name, string Layer, int Version);

/// <summary>A line with its reason.</summary>
/// <param name="Number">Of the fee month, from 1.</param>
/// <param name="From">First day paid for.</param>
/// <param name="To">Last day paid for.</param>
/// <param name="Due">Day on which it is due.</param>
/// <param name="Fen">分; null where it is by discretion and not decided.</param>
/// <param name="OverdueFen">The overdue part of it.</param>
/// <param name="Reason">inTerm, overdue, turnoverFree, turnoverOverdue, oneOff, tail, mixed, undecided, excluded, paused; item for a companion item.</param>
/// <param name="Factor">The overdue factor; null where there are several or none.</param>
/// <param name="Parts">Parts of a month in which something changed.</param>
/// <param name="Explanation">The formula in plain Chinese, with numbers, version and article.</param>
internal sealed record CalculatedLine(
    int Number, DateOnly From, DateOnly To, DateOnly Due, long? Fen, long OverdueFen, string Reason, string? Factor, IReadOnlyList<FeePart> Parts, string Explanation)
{
    /// <summary>A line of the engine's.</summary>
    public static CalculatedLine Of(FeeLine line) => new(
        line.Number, line.From, line.To, line.Due, line.Fen, line.OverdueFen, Words.Text(line.Reason), line.Factor is { } factor ? Scaled.Text(factor) : null, line.Parts, line.Explain());
}
