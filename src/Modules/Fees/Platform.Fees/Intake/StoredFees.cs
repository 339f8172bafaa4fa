using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Fees.Stated;
using Platform.Fees.Terms;
using Platform.Kernel.Uploads;
using Platform.Projects.Contracts;

namespace Platform.Fees.Intake;

/// <summary>Fees' columns of 被征收户 as they are stored.</summary>
internal sealed class StoredTerms(FeesDb db) : IStoredSheet
{
    private static readonly StoredColumn<FeeTerms>[] Columns =
    [
        new("rate", nameof(FeeTerms.RateFen), t => t.RateFen), new("bank", nameof(FeeTerms.Bank), t => t.Bank), new("card", nameof(FeeTerms.Card), t => t.Card),
    ];

    public string Kind => SurveyKinds.Households;

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        foreach (var terms in await db.Terms.AsNoTracking().Where(t => t.AreaId == part.AreaId && part.Ids.Contains(t.HouseholdId)).ToListAsync(ct))
            part.Put(terms.HouseholdId, db.Word, terms, Columns);
    }
}

/// <summary>The 过渡安置费 columns of 征收项目 as they are stored.</summary>
internal sealed class StoredProjectFees(FeesDb db) : IStoredSheet
{
    private static readonly StoredColumn<StatedFees>[] Columns =
    [
        new("feeDue", nameof(StatedFees.DueFen), s => s.DueFen), new("feePaid", nameof(StatedFees.PaidFen), s => s.PaidFen), new("feeOwed", nameof(StatedFees.OwedFen), s => s.OwedFen),
    ];

    public string Kind => SurveyKinds.Projects;

    public async Task Fill(StoredPart part, CancellationToken ct)
    {
        foreach (var stated in await db.StatedFees.AsNoTracking().Where(s => s.AreaId == part.AreaId && part.Ids.Contains(s.ProjectId)).ToListAsync(ct))
            part.Put(stated.ProjectId, db.Word, stated, Columns);
    }
}
