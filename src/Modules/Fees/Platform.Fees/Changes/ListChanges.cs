using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Requests;

namespace Platform.Fees.Changes;

/// <summary>What was entered of a family by hand, those taken back too, by day.</summary>
internal sealed record ListChanges(int AreaId, Guid HouseholdId) : IQuery<IReadOnlyList<FamilyChange>>;

internal sealed class ListChangesHandler(FeesDb db) : IRequestHandler<ListChanges, IReadOnlyList<FamilyChange>>
{
    public async Task<IReadOnlyList<FamilyChange>> Handle(ListChanges request, CancellationToken cancellationToken) =>
        await db.Rows<FamilyChange>(request.AreaId).Where(c => c.HouseholdId == request.HouseholdId).OrderBy(c => c.On).ThenBy(c => c.At).ToListAsync(cancellationToken);
}
