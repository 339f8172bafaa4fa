using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Housing.Flats;
using Platform.Kernel.Contracts;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Housing.Intake;

/// <summary>
/// Takes the sheet 安置房源: a flat is known by estate, building, unit and room within the area. One that names a
/// household that is not stored stays, as not allocated.
/// </summary>
internal sealed class TakeFlats(HousingDb db, IMediator mediator) : ISheetTaker
{
    public string Kind => SurveyKinds.Flats;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        var ties = await Ties.Of(mediator, take, ct);
        ties.RefuseTooEarly(take);
        var buildings = await TakeBuildings.From(db, take, ties, ct);
        var flats = (await db.Flats.IgnoreQueryFilters(["removed"]).Where(f => f.AreaId == take.AreaId).ToListAsync(ct))
            .GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.OrderBy(f => f.Removed).First(), StringComparer.Ordinal);
        var byId = flats.Values.ToDictionary(f => f.Id);
        var named = take.Sheet.Rows.Select(Keys.OfFlat).ToHashSet(StringComparer.Ordinal);
        var corrected = Corrected(take.Rows.Where(r => !take.Sheet.IsCopy && !flats.ContainsKey(Keys.OfFlat(r))), flats.Values.Where(f => !f.Removed && !named.Contains(f.Key)), buildings);
        var added = new List<Flat>();
        foreach (var row in take.Rows)
        {
            var key = Keys.OfFlat(row);
            var keyed = flats.GetValueOrDefault(key);
            var flat = row.RecordId is { } id ? byId[id] : keyed;
            if (flat is not null && keyed is not null && flat != keyed) throw SheetTake.KeyTaken(row, "number");
            if (keyed is null)
            {
                if (flat is null && !corrected.TryGetValue(row, out flat)) added.Add(flat = new() { AreaId = take.AreaId });
                (flats[key], flat.Key) = (flat, key);
            }

            flat!.BuildingId = buildings[Keys.OfBuilding(row)!].Id;
            flat.Removed = false;
            Fill(flat, row, ties);
            take.Took(flat.Id);
        }

        db.Flats.AddRange(added);
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }

    // Room or unit was mended: the same family's flat of the same size in the same building.
    private static IReadOnlyDictionary<SheetRow, Flat> Corrected(IEnumerable<SheetRow> unknown, IEnumerable<Flat> left, Dictionary<string, Building> buildings) =>
        Corrections.Pair(
            unknown, left,
            (r => Stated(r, SurveyKeys.Household) is { Length: > 0 } code ? (buildings[Keys.OfBuilding(r)!].Id, code, r.Dm2(SurveyKeys.Area)) : null,
             f => (f.BuildingId, f.HouseholdCode, f.AreaDm2)));

    private static void Fill(Flat to, SheetRow row, Ties ties)
    {
        if (row.RecordId is null) to.Order = row.Number;
        to.Unit = row.TextOr("unit", to.Unit);
        to.Room = row.TextOr("number", to.Room);
        to.Layout = row.TextOr("layout", to.Layout);
        to.AreaDm2 = row.Dm2Or(SurveyKeys.Area, to.AreaDm2);
        to.ChosenOn = row.DateOr("chosen", to.ChosenOn);
        to.HandedOverOn = row.DateOr("handover", to.HandedOverOn);
        to.Remark = row.TextOr("remark", to.Remark);
        if (row.Matched(SurveyKeys.Project)) to.ProjectId = ties.Project(row.Text(SurveyKeys.Project));
        if (!row.Matched(SurveyKeys.Household)) return;
        to.HouseholdId = ties.Household(row.Text(SurveyKeys.Household));
        to.HouseholdCode = Stated(row, SurveyKeys.Household);
        to.Person = row.TextOr(SurveyKeys.Person, to.Person);
    }

    // A check clears a number that nobody has; what the cell says is kept all the same.
    private static string Stated(SheetRow row, string key) =>
        Fold.Code(row.Text(key) ?? (Fold.IsNothing(row.Printed(key)) ? "" : row.Printed(key)!));
}
