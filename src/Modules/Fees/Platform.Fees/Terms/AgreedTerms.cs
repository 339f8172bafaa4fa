using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Rules.Contracts;

namespace Platform.Fees.Terms;

/// <summary>Tells the rules at which rate families agreed.</summary>
internal sealed class AgreedTerms(FeesDb db) : IFamilyTerms
{
    public async Task<IReadOnlyList<FamilyTerms>> Of(int areaId, Guid? projectId, CancellationToken ct) =>
        await db.Terms.AsNoTracking().Where(t => t.AreaId == areaId && t.RateFen != null).Select(t => new FamilyTerms(t.HouseholdId, t.RateFen, null)).ToListAsync(ct);
}
