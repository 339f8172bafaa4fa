using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Housing.Lists;
using Platform.Portal;

namespace Platform.Housing.Flats;

/// <summary>What the list of flats is narrowed by, beside what every list is.</summary>
/// <param name="Asked">Words, county, project, tab (<c>free</c>, <c>allocated</c>, <c>handedOver</c>), day.</param>
/// <param name="Estate">Only this estate, by its name.</param>
/// <param name="BuildingId">Only this building.</param>
/// <param name="Stage">Only in buildings that have reached this stage (<c>started</c>, <c>topped</c>, <c>built</c>, <c>delivered</c>).</param>
internal sealed record FlatFilter(Asked Asked, string Estate, Guid? BuildingId, string Stage)
{
    public static FlatFilter From(UrlQuery url, TimeProvider clock) => new(
        Asked.From(url, clock), url["estate"] ?? "", Guid.TryParse(url["building"], out var building) ? building : null, url["stage"] ?? "");

    public bool IsPlain => Asked.IsPlain && Estate.Length == 0 && BuildingId is null && Stage.Length == 0;

    /// <summary>The flats of the filter, of every tab.</summary>
    public async Task<IQueryable<Flat>> Of(HousingDb db, CancellationToken ct)
    {
        var rows = db.Flats.AsNoTracking().AsQueryable();
        if (Asked.AreaId is { } area) rows = rows.Where(f => f.AreaId == area);
        if (Asked.ProjectId is { } project) rows = rows.Where(f => f.ProjectId == project);
        if (Asked.Text is { Length: > 0 } words)
            rows = rows.Where(f => f.Key.Contains(words) || f.HouseholdCode.Contains(words) || f.Person.Contains(words));
        if (BuildingId is { } building) rows = rows.Where(f => f.BuildingId == building);
        if (Estate.Length == 0 && Stage.Length == 0) return rows;

        // What a building is as of a day is judged outside SQL; there are dozens of them.
        var buildings = await db.Buildings.AsNoTracking().Where(b => Estate == "" || b.Estate == Estate).ToListAsync(ct);
        if (Stage.Length > 0)
            buildings.RemoveAll(b => !Stages.ByWord.TryGetValue(Stage, out var stage) || !b.Reached(stage, Asked.AsOf));
        var ids = buildings.ConvertAll(b => b.Id);
        return rows.Where(f => ids.Contains(f.BuildingId));
    }

    /// <summary>The flats of the tab.</summary>
    public static IQueryable<Flat> Tab(IQueryable<Flat> rows, string status, DateOnly asOf) => status switch
    {
        "" => rows,
        "free" => rows.Where(f => f.HouseholdId == null || (f.ChosenOn != null && f.ChosenOn > asOf)),
        "allocated" => rows.Where(f => f.HouseholdId != null && (f.ChosenOn == null || f.ChosenOn <= asOf)),
        "handedOver" => rows.Where(f => f.HandedOverOn != null && f.HandedOverOn <= asOf),
        _ => rows.Where(_ => false),
    };
}
