using MediatR;
using Platform.Housing.Contracts;
using Platform.Rules.Contracts;

namespace Platform.Housing.Promises;

/// <summary>Tells the rules when families were handed their flats, and how many they are owed.</summary>
internal sealed class FamilyHandovers(IMediator mediator) : IFamilyHistory, IFamilyTerms
{
    private (IReadOnlyCollection<Guid>? Households, IReadOnlyList<HandoverFact> Facts) last = (null, []);

    async Task<IReadOnlyList<FamilyTerms>> IFamilyTerms.Of(int areaId, IReadOnlyCollection<Guid>? households, CancellationToken ct) =>
        [.. (await Find(areaId, households, ct)).Where(h => h.FlatsDue > 0).Select(h => new FamilyTerms(h.HouseholdId, Flats: h.FlatsDue))];

    public async Task<IReadOnlyList<FamilyEvent>> Of(int areaId, IReadOnlyCollection<Guid>? households, CancellationToken ct) =>
        [.. (await Find(areaId, households, ct)).Where(h => h.HandedOverOn is not null).Select(h => new FamilyEvent(h.HouseholdId, "handover", h.HandedOverOn!.Value))];

    // Both are asked about the same families one after the other: the same list, which nobody else has.
    private async Task<IReadOnlyList<HandoverFact>> Find(int areaId, IReadOnlyCollection<Guid>? households, CancellationToken ct)
    {
        if (households is null || !ReferenceEquals(households, last.Households)) last = (households, (await mediator.Send(new HandoversOf(areaId, households), ct)).Or([]));
        return last.Facts;
    }
}
