using Platform.Kernel.Contracts;

namespace Platform.Rules.Contracts;

/// <summary>Tells the agreed terms of families that change what they are owed: contributed by whoever holds them.</summary>
public interface IFamilyTerms : IContribution
{
    /// <summary>The terms of the families of an area, or of some of them.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="households">Only these; null for all.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<FamilyTerms>> Of(int areaId, IReadOnlyCollection<Guid>? households, CancellationToken ct);
}

/// <summary>What is known of a family's agreement; null where whoever tells it does not know.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="RateFen">Agreed rate, 分 per ㎡ and month.</param>
/// <param name="Flats">应安置套数.</param>
public sealed record FamilyTerms(Guid HouseholdId, long? RateFen = null, int? Flats = null);
