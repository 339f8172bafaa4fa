using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Rules.Contracts;

namespace Platform.Fees.Changes;

/// <summary>Tells the rules what was entered by hand and stands.</summary>
internal sealed class RecordedHistory(FeesDb db) : IFamilyHistory
{
    public async Task<IReadOnlyList<FamilyEvent>> Of(int areaId, IReadOnlyCollection<Guid>? households, CancellationToken ct)
    {
        var changes = db.Rows<FamilyChange>(areaId).Where(c => c.TakenBackAt == null);
        if (households is not null) changes = db.Among(changes, c => c.HouseholdId, households);
        return await changes.OrderBy(c => c.On).ThenBy(c => c.At).Select(c => new FamilyEvent(c.HouseholdId, c.Kind, c.On, c.Value)).ToListAsync(ct);
    }
}
