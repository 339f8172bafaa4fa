using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Contracts;
using Platform.Housing.Data;
using Platform.Kernel.Contracts;

namespace Platform.Housing.Promises;

internal sealed class AnswerHandovers(HousingDb db) : IRequestHandler<HandoversOf, Answer<IReadOnlyList<HandoverFact>>>
{
    public async Task<Answer<IReadOnlyList<HandoverFact>>> Handle(HandoversOf request, CancellationToken cancellationToken)
    {
        var handed = db.Flats.AsNoTracking().Where(f => f.AreaId == request.AreaId && f.HouseholdId != null && f.HandedOverOn != null);
        var owed = db.Entitlements.AsNoTracking().Where(e => e.AreaId == request.AreaId);
        if (request.Households is { } only)
        {
            handed = db.Among(handed, f => f.HouseholdId!.Value, only);
            owed = db.Among(owed, e => e.HouseholdId, only);
        }
        var byFlats = await handed
            .GroupBy(f => f.HouseholdId!.Value)
            .Select(g => new { Household = g.Key, First = g.Min(f => f.HandedOverOn) })
            .ToDictionaryAsync(g => g.Household, g => g.First, cancellationToken);
        var facts = new List<HandoverFact>();
        await foreach (var fact in owed.Select(e => new HandoverFact(e.HouseholdId, e.HandedOverOn, e.FlatsDue ?? 0)).AsAsyncEnumerable().WithCancellation(cancellationToken))
            facts.Add(byFlats.Remove(fact.HouseholdId, out var first) && fact.HandedOverOn is null ? fact with { HandedOverOn = first } : fact);

        // Flats of families of which 被征收户 says nothing.
        facts.AddRange(byFlats.Select(f => new HandoverFact(f.Key, f.Value, 0)));
        return facts;
    }
}
