using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Families;
using Platform.Kernel.Contracts;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Housing.Intake;

/// <summary>Takes Housing's columns of 被征收户: what the family is owed, where, and when it was handed over.</summary>
internal sealed class TakeEntitlements(HousingDb db) : ISheetTaker
{
    private static readonly string[] Own = ["flatsDue", "estate", "flats", "handover"];

    public string Kind => SurveyKinds.Households;

    public int Order => 1;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        if (!Array.Exists(Own, k => take.Sheet.Columns.Any(c => c.Key == k))) return;
        var changed = false;
        foreach (var (rows, households, known) in take.Taken)
        {
            changed |= await Take(take.AreaId, rows, households, await Known(take.AreaId, known, ct), ct);
            db.ChangeTracker.Clear();
        }
        if (changed) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }

    private async Task<bool> Take(int areaId, SheetRow[] rows, Guid[] households, Dictionary<Guid, Entitlement> known, CancellationToken ct)
    {
        var added = new List<Entitlement>();
        foreach (var (row, household) in rows.Zip(households))
        {
            if (!known.TryGetValue(household, out var entitlement))
            {
                if (!Array.Exists(Own, row.Has)) continue;
                entitlement = known[household] = new() { AreaId = areaId, HouseholdId = household };
                added.Add(entitlement);
            }
            Fill(entitlement, row);
        }

        var changed = added.Count > 0 || db.ChangeTracker.HasChanges();
        await db.SaveChangesAsync(ct);
        await db.AddMany(added, ct);
        return changed;
    }

    private static void Fill(Entitlement to, SheetRow row)
    {
        to.FlatsDue = row.IntOr("flatsDue", to.FlatsDue);
        to.Estate = row.TextOr("estate", to.Estate);
        to.Flats = row.TextOr("flats", to.Flats);
        to.HandedOverOn = row.DateOr("handover", to.HandedOverOn);
    }

    private async Task<Dictionary<Guid, Entitlement>> Known(int areaId, Guid[] households, CancellationToken ct) => households.Length == 0 ? []
        : (await db.Entitlements.Where(e => e.AreaId == areaId && EF.Parameter(households).Contains(e.HouseholdId)).ToListAsync(ct)).GroupBy(e => e.HouseholdId).ToDictionary(g => g.Key, g => g.First());
}
