using MediatR;
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
internal sealed class TakeTerms(FeesDb db, IMediator mediator, IPersonalVault vault) : ISheetTaker
{
    private static readonly string[] Own = ["rate", "bank", "card"];

    public string Kind => SurveyKinds.Households;

    public int Order => 1;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        var ties = await Ties.Of(mediator, take.AreaId, ct);
        var known = (await db.Terms.Where(t => t.AreaId == take.AreaId).ToListAsync(ct))
            .GroupBy(t => t.HouseholdId).ToDictionary(g => g.Key, g => g.First());
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var added = new List<FeeTerms>();
        foreach (var row in take.Rows)
        {
            var code = row.Text(SurveyKeys.Household)!;
            if (ties.Household(code) is not { } household)
            {
                missing.Add(code);
                continue;
            }

            if (!known.TryGetValue(household.Id, out var terms))
            {
                if (!Array.Exists(Own, row.Has)) continue;
                terms = known[household.Id] = new() { AreaId = take.AreaId, HouseholdId = household.Id };
                added.Add(terms);
            }

            terms.RateFen = row.FenOr("rate", terms.RateFen);
            terms.Bank = row.TextOr("bank", terms.Bank);
            terms.Card = row.CardOr(vault, terms.Card, new("fees.Terms", nameof(FeeTerms.Card), terms.AreaId, terms.Id));
        }

        if (missing.Count > 0) throw Ties.TooEarly(take, SurveyKinds.Households, missing);
        db.Terms.AddRange(added);
        if (db.ChangeTracker.HasChanges()) db.Publish(new FiguresChanged(take.AreaId, db.Word));
    }
}
