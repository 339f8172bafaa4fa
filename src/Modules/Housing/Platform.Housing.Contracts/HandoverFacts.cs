using Platform.Kernel.Contracts;

namespace Platform.Housing.Contracts;

/// <summary>The families of an area that are owed a flat or were handed one over, all of them or some.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Households">Only these; null for all.</param>
public sealed record HandoversOf(int AreaId, IReadOnlyCollection<Guid>? Households = null) : IQuestion<IReadOnlyList<HandoverFact>>;

/// <summary>What others may know of a family's new home.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="HandedOverOn">
/// The day of the first handover: as 被征收户 states it, else the earliest among its flats; null while there was none.
/// </param>
/// <param name="FlatsDue">How many flats it is owed (应安置套数); 0 where none was agreed.</param>
public sealed record HandoverFact(Guid HouseholdId, DateOnly? HandedOverOn, int FlatsDue);
