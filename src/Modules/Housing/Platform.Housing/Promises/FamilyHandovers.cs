using MediatR;
using Platform.Housing.Contracts;
using Platform.Rules.Contracts;

namespace Platform.Housing.Promises;

/// <summary>Tells the rules when families were handed their flats, and how many they are owed.</summary>
internal sealed class FamilyHandovers(IMediator mediator) : IFamilyHistory, IFamilyTerms
{
    async Task<IReadOnlyList<FamilyTerms>> IFamilyTerms.Of(int areaId, IReadOnlyCollection<Guid>? households, CancellationToken ct) =>
        [.. (await mediator.Send(new HandoversOf(areaId, households), ct)).Or([]).Where(h => h.FlatsDue > 0).Select(h => new FamilyTerms(h.HouseholdId, Flats: h.FlatsDue))];

    public async Task<IReadOnlyList<FamilyEvent>> Of(int areaId, IReadOnlyCollection<Guid>? households, CancellationToken ct) =>
        [.. (await mediator.Send(new HandoversOf(areaId, households), ct)).Or([]).Where(h => h.HandedOverOn is not null).Select(h => new FamilyEvent(h.HouseholdId, "handover", h.HandedOverOn!.Value))];
}
