using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Families;
using Platform.Kernel.Contracts;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Housing.Intake;

/// <summary>Takes Housing's columns of 被征收户: what the family is owed, where, and when it was handed over.</summary>
internal sealed class TakeEntitlements(HousingDb db, IMediator mediator) : ISheetTaker
{
    private static readonly string[] Own = ["flatsDue", "estate", "flats", "handover"];

    public string Kind => SurveyKinds.Households;

    public int Order => 1;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        var ties = await Ties.Of(mediator, take, ct);
        var known = (await db.Entitlements.Where(e => e.AreaId == take.AreaId).ToListAsync(ct))
            .GroupBy(e => e.HouseholdId).ToDictionary(g => g.Key, g => g.First());
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var added = new List<Entitlement>();
        foreach (var row in take.Rows)
        {
            var code = row.Text(SurveyKeys.Household)!;
            if (ties.Household(code) is not { } household)
            {
                missing.Add(code);
                continue;
            }

            if (!known.TryGetValue(household, out var entitlement))
            {
                if (!Array.Exists(Own, row.Has)) continue;
                entitlement = known[household] = new() { AreaId = take.AreaId, HouseholdId = household };
                added.Add(entitlement);
            }

            Fill(entitlement, row);
        }

        if (missing.Count > 0) throw Ties.TooEarly(take, SurveyKinds.Households, missing);
        db.Entitlements.AddRange(added);
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }

    private static void Fill(Entitlement to, SheetRow row)
    {
        to.FlatsDue = row.IntOr("flatsDue", to.FlatsDue);
        to.Estate = row.TextOr("estate", to.Estate);
        to.Flats = row.TextOr("flats", to.Flats);
        to.HandedOverOn = row.DateOr("handover", to.HandedOverOn);
    }
}
