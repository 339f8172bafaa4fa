using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Rules.Contracts;

namespace Platform.Fees.Terms;

/// <summary>Tells the rules at which rate families agreed.</summary>
internal sealed class AgreedTerms(FeesDb db) : IFamilyTerms
{
    public async Task<IReadOnlyList<FamilyTerms>> Of(int areaId, IReadOnlyCollection<Guid>? households, CancellationToken ct)
    {
        var terms = db.Rows<FeeTerms>(areaId).Where(t => t.RateFen != null);
        if (households is not null) terms = db.Among(terms, t => t.HouseholdId, households);
        return await terms.Select(t => new FamilyTerms(t.HouseholdId, t.RateFen, null)).ToListAsync(ct);
    }
}
