using MediatR;
using Platform.Housing.Contracts;
using Platform.Rules.Contracts;

namespace Platform.Housing.Promises;

/// <summary>Tells the rules when families were handed their flats.</summary>
internal sealed class FamilyHandovers(IMediator mediator) : IFamilyHistory
{
    public async Task<IReadOnlyList<FamilyEvent>> Of(int areaId, Guid? projectId, CancellationToken ct) =>
        [.. (await mediator.Send(new HandoversOf(areaId), ct)).Or([]).Where(h => h.HandedOverOn is not null).Select(h => new FamilyEvent(h.HouseholdId, "handover", h.HandedOverOn!.Value))];
}
