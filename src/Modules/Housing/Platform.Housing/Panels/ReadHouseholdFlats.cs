using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Housing.Families;
using Platform.Housing.Flats;
using Platform.Kernel.Requests;

namespace Platform.Housing.Panels;

/// <summary>What a household's page shows of its flats.</summary>
internal sealed record ReadHouseholdFlats(int AreaId, Guid HouseholdId) : IQuery<HouseholdFlatsView>;

/// <summary>What the family is owed and what it was given.</summary>
internal sealed record HouseholdFlatsView(Entitlement? Entitlement, IReadOnlyList<FlatRow> Flats);

internal sealed class ReadHouseholdFlatsHandler(HousingDb db) : IRequestHandler<ReadHouseholdFlats, HouseholdFlatsView>
{
    public async Task<HouseholdFlatsView> Handle(ReadHouseholdFlats request, CancellationToken cancellationToken)
    {
        var flats = await db.Flats.AsNoTracking()
            .Where(f => f.AreaId == request.AreaId && f.HouseholdId == request.HouseholdId)
            .Join(db.Buildings, f => new { f.AreaId, f.BuildingId }, b => new { b.AreaId, BuildingId = b.Id }, (f, b) => new { f, b })
            .OrderBy(r => r.f.Order).ToListAsync(cancellationToken);
        var entitlement = await db.Entitlements.AsNoTracking()
            .FirstOrDefaultAsync(e => e.AreaId == request.AreaId && e.HouseholdId == request.HouseholdId, cancellationToken);
        return new(entitlement, flats.ConvertAll(r => new FlatRow(r.f, r.b)));
    }
}
