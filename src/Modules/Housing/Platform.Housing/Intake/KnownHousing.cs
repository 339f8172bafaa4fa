using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Housing.Intake;

/// <summary>Adds flats, and what families are owed, to what the sheets are judged by.</summary>
internal sealed class KnownHousing(HousingDb db, IMediator mediator) : IKnownFacts
{
    public async Task Load(int areaId, SurveyKnown known, CancellationToken ct)
    {
        var households = (await mediator.Send(new HouseholdsOf(areaId), ct)).Or([]).ToDictionary(h => h.Id, h => Fold.Code(h.Code));
        var owed = db.Entitlements.AsNoTracking().Where(e => e.AreaId == areaId).Select(e => new { e.HouseholdId, e.FlatsDue, e.HandedOverOn });
        await foreach (var e in owed.AsAsyncEnumerable().WithCancellation(ct))
            if (households.TryGetValue(e.HouseholdId, out var code) && known.Households.TryGetValue(code, out var household))
                known.Households[code] = household with { FlatsDue = e.FlatsDue, Handover = e.HandedOverOn };

        var flats = db.Flats.AsNoTracking().Where(f => f.AreaId == areaId).Select(f => new { f.Key, f.HouseholdId });
        await foreach (var f in flats.AsAsyncEnumerable().WithCancellation(ct))
            known.Flats[f.Key] = new(f.Key, f.HouseholdId is { } id ? households.GetValueOrDefault(id) : null);
    }
}
