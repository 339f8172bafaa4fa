using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Fees.Terms;
using Platform.Kernel.Contracts;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Fees.Intake;

/// <summary>Takes Fees' columns of 被征收户: the rate, and where the fee is paid.</summary>
internal sealed class TakeTerms(FeesDb db, IPersonalVault vault) : ISheetTaker
{
    private static readonly string[] Own = ["rate", "bank", "card"];

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

    private async Task<bool> Take(int areaId, SheetRow[] rows, Guid[] households, Dictionary<Guid, FeeTerms> known, CancellationToken ct)
    {
        var added = new List<(FeeTerms Of, SheetRow Row)>();
        foreach (var (row, household) in rows.Zip(households))
        {
            if (!known.TryGetValue(household, out var terms))
            {
                if (!Array.Exists(Own, row.Has)) continue;
                added.Add((known[household] = new() { AreaId = areaId, HouseholdId = household }, row));
            }
            else Filled((terms, row));
        }

        var changed = added.Count > 0 || db.ChangeTracker.HasChanges();
        await db.SaveChangesAsync(ct);
        await db.AddMany(added.Select(Filled), ct);
        return changed;
    }

    private FeeTerms Filled((FeeTerms Of, SheetRow Row) taken)
    {
        var (terms, row) = taken;
        terms.RateFen = row.FenOr("rate", terms.RateFen);
        terms.Bank = row.TextOr("bank", terms.Bank);
        terms.Card = row.CardOr(vault, terms.Card, new("fees.Terms", nameof(FeeTerms.Card), terms.AreaId, terms.Id));
        return terms;
    }

    private async Task<Dictionary<Guid, FeeTerms>> Known(int areaId, Guid[] households, CancellationToken ct) => households.Length == 0 ? []
        : (await db.Terms.Where(t => t.AreaId == areaId && EF.Parameter(households).Contains(t.HouseholdId)).ToListAsync(ct)).GroupBy(t => t.HouseholdId).ToDictionary(g => g.Key, g => g.First());
}
