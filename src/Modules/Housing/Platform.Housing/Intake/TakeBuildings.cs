using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Housing.Intake;

/// <summary>
/// The buildings of 安置房源. Their columns stand once for many rows (merged, or left blank below), so a building's
/// value is the first that any of its rows has; a row that is left out as a flat still speaks for its building.
/// </summary>
internal static class TakeBuildings
{
    /// <summary>Brings the buildings of the usable rows into the context; by their keys.</summary>
    public static async Task<Dictionary<string, Building>> From(HousingDb db, SheetTake take, Ties ties, CancellationToken ct)
    {
        var known = (await db.Buildings.Where(b => b.AreaId == take.AreaId).ToListAsync(ct))
            .GroupBy(b => b.Key).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var rows = take.Sheet.Rows.Where(r => !r.Untouched && Keys.OfBuilding(r) is not null).ToLookup(r => Keys.OfBuilding(r)!, StringComparer.Ordinal);
        foreach (var group in rows.Where(g => g.Any(r => r.Usable)))
        {
            if (!known.TryGetValue(group.Key, out var building))
            {
                building = known[group.Key] = new() { AreaId = take.AreaId, Key = group.Key };
                db.Buildings.Add(building);
            }

            Fill(building, [.. group], ties);
        }

        return known;
    }

    private static void Fill(Building to, List<SheetRow> rows, Ties ties)
    {
        to.Estate = First(rows, "estate") ?? to.Estate;
        to.Name = First(rows, "building") ?? to.Name;
        to.ProjectId = ties.Project(First(rows, SurveyKeys.Project)) ?? to.ProjectId;
        if (rows[0].RecordId is null) to.Order = rows[0].Number;
        to.Floors = rows.Where(r => r.Matched("floors")).Select(r => r.Int("floors")).FirstOrDefault(n => n is not null) ?? to.Floors;
        to.PlannedStart = Day(rows, "plannedStart") ?? to.PlannedStart;
        to.StartedOn = Day(rows, "started") ?? to.StartedOn;
        to.PlannedTop = Day(rows, "plannedTop") ?? to.PlannedTop;
        to.ToppedOn = Day(rows, "topped") ?? to.ToppedOn;
        to.PlannedBuilt = Day(rows, "plannedBuilt") ?? to.PlannedBuilt;
        to.BuiltOn = Day(rows, "built") ?? to.BuiltOn;
        to.PlannedDelivery = Day(rows, "plannedDelivery") ?? to.PlannedDelivery;
        to.DeliveredOn = Day(rows, "delivered") ?? to.DeliveredOn;
        to.Progress = First(rows, "progress") ?? to.Progress;
    }

    private static string? First(List<SheetRow> rows, string key) => rows.Where(r => r.Matched(key)).Select(r => r.Text(key)).FirstOrDefault(t => t is not null);

    private static DateOnly? Day(List<SheetRow> rows, string key) =>
        rows.Where(r => r.Matched(key) && (r.Usable || !r.Faulty(key))).Select(r => r.Date(key)).FirstOrDefault(d => d is not null);
}
