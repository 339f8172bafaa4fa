using Platform.Kernel.Contracts;

namespace Platform.Rules.Contracts;

/// <summary>Tells what happened to families that changes what they are owed (a hand-over, a turnover flat): contributed by whoever holds it.</summary>
public interface IFamilyHistory : IContribution
{
    /// <summary>What happened to the families of an area, or of some of them, in any order.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="households">Only these; null for all.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<FamilyEvent>> Of(int areaId, IReadOnlyCollection<Guid>? households, CancellationToken ct);
}

/// <summary>Something that happened to a family.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="Kind">A word of the rule language: <c>handover</c>, <c>notice</c>, <c>turnoverIn</c>, <c>persons</c> …</param>
/// <param name="On">When.</param>
/// <param name="Value">Area in 1/10000 ㎡, persons, or 1/10000 元, as the kind has it; 0 where it has none.</param>
public sealed record FamilyEvent(Guid HouseholdId, string Kind, DateOnly On, long Value = 0);
