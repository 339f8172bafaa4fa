using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Housing.Flats;

/// <summary>A page of the flats, in the county's order unless told: sort keys area, layout, household, chosen, handover.</summary>
/// <param name="Filter">What it is narrowed by.</param>
internal sealed record FindFlats(FlatFilter Filter) : IQuery<FlatPage>;

/// <summary>Flats of a filter.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Counts">Flats of each tab.</param>
/// <param name="AreaDm2">The floor area of the tab's flats, 0.01㎡.</param>
/// <param name="Estates">The names of the estates to choose from.</param>
internal sealed record FlatPage(Paged<FlatRow> Rows, IReadOnlyDictionary<string, int> Counts, long AreaDm2, IReadOnlyList<string> Estates);

/// <summary>A flat with its building.</summary>
internal sealed record FlatRow(Flat Flat, Building Building);

internal sealed class FindFlatsHandler(HousingDb db) : IRequestHandler<FindFlats, FlatPage>
{
    private static readonly string[] Tabs = ["", "allocated", "handedOver", "free"];

    public async Task<FlatPage> Handle(FindFlats request, CancellationToken cancellationToken)
    {
        var asked = request.Filter.Asked;
        var flats = await request.Filter.Of(db, cancellationToken);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tab in Tabs)
            counts[tab] = await FlatFilter.Tab(flats, tab, asked.AsOf).CountAsync(cancellationToken);

        var chosen = FlatFilter.Tab(flats, asked.Status, asked.AsOf);
        var area = await chosen.SumAsync(f => f.AreaDm2 ?? 0, cancellationToken);
        var rows = await Sorted(chosen, asked.Page).ReadPage(asked.Page, cancellationToken);
        var ids = rows.Items.Select(f => f.BuildingId).Distinct().ToList();
        var buildings = await db.Buildings.AsNoTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancellationToken);
        var estates = await db.Buildings.AsNoTracking().Where(b => asked.AreaId == null || b.AreaId == asked.AreaId)
            .GroupBy(b => b.Estate).Select(g => new { g.Key, First = g.Min(b => b.Order) }).OrderBy(e => e.First)
            .Select(e => e.Key).ToListAsync(cancellationToken);
        return new(new([.. rows.Items.Select(f => new FlatRow(f, buildings[f.BuildingId]))], rows.Total), counts, area, estates);
    }

    private static IQueryable<Flat> Sorted(IQueryable<Flat> rows, PageOf page) => (page.Key switch
    {
        "area" => rows.By(page, f => f.AreaDm2),
        "layout" => rows.By(page, f => f.Layout),
        "household" => rows.By(page, f => f.HouseholdCode),
        "chosen" => rows.By(page, f => f.ChosenOn),
        "handover" => rows.By(page, f => f.HandedOverOn),
        _ => rows.By(page, f => f.AreaId),
    }).ThenBy(f => f.AreaId).ThenBy(f => f.Order).ThenBy(f => f.Id);
}
