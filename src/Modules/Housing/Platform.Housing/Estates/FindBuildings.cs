using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Flats;
using Platform.Housing.Lists;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Housing.Estates;

/// <summary>A page of the buildings, in the county's order unless told: sort keys estate, stage, planned, late, flats, allocated.</summary>
/// <param name="Asked">What it is narrowed by.</param>
internal sealed record FindBuildings(Asked Asked) : IQuery<BuildingPage>;

/// <summary>Buildings of a filter.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Counts">Buildings of each tab.</param>
/// <param name="Chosen">All of the tab, in order.</param>
/// <param name="All">All of the filter, of every tab.</param>
internal sealed record BuildingPage(
    Paged<BuildingRow> Rows, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<BuildingRow> Chosen, IReadOnlyList<BuildingRow> All);

/// <summary>A building as of a day.</summary>
/// <param name="Building">As reported.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="LateDays">Days of the delivery after its planned day; 0 when in time.</param>
/// <param name="IsOverdue">Not delivered though planned before the day.</param>
/// <param name="Missed">The milestone missed longest; null for none.</param>
/// <param name="Flats">Its flats.</param>
/// <param name="Allocated">Those allocated.</param>
/// <param name="HandedOver">Those handed over.</param>
internal sealed record BuildingRow(
    Building Building, Stage Stage, int LateDays, bool IsOverdue, Missed? Missed, int Flats, int Allocated, int HandedOver)
{
    public static BuildingRow Of(Building building, IEnumerable<FlatCount> flats, DateOnly asOf)
    {
        var counted = flats.ToList();
        return new(
            building, building.StageOn(asOf), building.LateDays(asOf), building.IsOverdue(asOf), building.Missed(asOf).MaxBy(m => m.Days),
            counted.Sum(f => f.Flats), counted.Sum(f => f.Allocated), counted.Sum(f => f.HandedOver));
    }
}

internal sealed class FindBuildingsHandler(HousingDb db) : IRequestHandler<FindBuildings, BuildingPage>
{
    public async Task<BuildingPage> Handle(FindBuildings request, CancellationToken cancellationToken)
    {
        // A county has dozens of buildings, not thousands: what they are as of a day is judged here, not in SQL.
        var (asked, page) = (request.Asked, request.Asked.Page);
        var buildings = await db.Buildings.AsNoTracking()
            .Where(b => (asked.AreaId == null || b.AreaId == asked.AreaId) && (asked.ProjectId == null || b.ProjectId == asked.ProjectId))
            .Where(b => asked.Text == "" || b.Key.Contains(asked.Text))
            .OrderBy(b => b.AreaId).ThenBy(b => b.Order).ThenBy(b => b.Key)
            .ToListAsync(cancellationToken);
        var flats = (await Stock.Count(db, asked.AreaId, asked.AsOf, cancellationToken)).ToLookup(f => f.BuildingId);
        var all = buildings.ConvertAll(b => BuildingRow.Of(b, flats[b.Id], asked.AsOf));
        var counts = BuildingTabs.All.ToDictionary(t => t.Key, t => all.Count(t.Holds), StringComparer.Ordinal);
        var chosen = Sorted(all.Where(BuildingTabs.Of(asked.Status)), page).ToList();
        return new(new([.. chosen.Skip(page.Before).Take(page.Size)], chosen.Count), counts, chosen, all);
    }

    private static IEnumerable<BuildingRow> Sorted(IEnumerable<BuildingRow> rows, PageOf page) => page.Key switch
    {
        "estate" => Order(rows, page, r => r.Building.Key),
        "stage" => Order(rows, page, r => r.Stage),
        "planned" => Order(rows, page, r => r.Building.PlannedDelivery),
        "late" => Order(rows, page, r => r.LateDays),
        "flats" => Order(rows, page, r => r.Flats),
        "allocated" => Order(rows, page, r => r.Allocated),
        _ => rows,
    };

    private static IEnumerable<BuildingRow> Order<TKey>(IEnumerable<BuildingRow> rows, PageOf page, Func<BuildingRow, TKey> key) =>
        page.Down ? rows.OrderByDescending(key) : rows.OrderBy(key);
}
