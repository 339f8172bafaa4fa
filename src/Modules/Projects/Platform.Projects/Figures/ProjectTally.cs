using Platform.Projects.Contracts;

namespace Platform.Projects.Figures;

/// <summary>Households of the same mode and signing, counted by the database.</summary>
/// <param name="Signed">Signed on or before the day, or signed on a day that nobody wrote down.</param>
/// <param name="Mode">The mode as entered.</param>
/// <param name="Count">Households.</param>
/// <param name="AreaDm2">Their expropriated area, 0.01㎡.</param>
internal readonly record struct HouseholdBlock(bool Signed, CompensationMode Mode, int Count, long AreaDm2);

/// <summary>What the county stated and the project rows add up to.</summary>
/// <param name="HouseholdsOfProjects">Sum of the projects' stated households; null where none states any.</param>
/// <param name="HouseholdsInTotal">The 合计 row's; null where there was none.</param>
/// <param name="AsPrintedDm2">Sum of the projects' area as printed, 0.01㎡.</param>
/// <param name="CorrectedDm2">The same with slips of unit mended.</param>
/// <param name="AreaInTotalDm2">The 合计 row's area, 0.01㎡.</param>
/// <param name="Cash">Sum of the projects' stated households of 货币补偿.</param>
/// <param name="Voucher">Sum of the projects' stated households of 房票.</param>
internal sealed record StatedSums(
    long? HouseholdsOfProjects, long? HouseholdsInTotal, long? AsPrintedDm2, long? CorrectedDm2, long? AreaInTotalDm2, long? Cash, long? Voucher);

/// <summary>The tallies of households: plain sums over blocks, without a database.</summary>
/// <param name="Blocks">All households of the area in blocks.</param>
internal sealed record HouseholdTally(IReadOnlyList<HouseholdBlock> Blocks)
{
    public long All => Blocks.Sum(b => (long)b.Count);

    public long AreaDm2 => Blocks.Sum(b => b.AreaDm2);

    public long Signed => Blocks.Where(b => b.Signed).Sum(b => (long)b.Count);

    public long Unsigned => All - Signed;

    /// <summary>Signed households of a mode; for <see cref="CompensationMode.None"/> all that have not signed, or signed without a mode.</summary>
    public long Of(CompensationMode mode) => mode == CompensationMode.None
        ? Blocks.Where(b => !b.Signed || b.Mode == CompensationMode.None).Sum(b => (long)b.Count)
        : Blocks.Where(b => b.Signed && b.Mode == mode).Sum(b => (long)b.Count);
}
