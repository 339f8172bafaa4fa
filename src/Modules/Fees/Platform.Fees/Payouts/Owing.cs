using Microsoft.EntityFrameworkCore;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Fees.Families;
using Platform.Kernel.Books;
using Platform.Kernel.Modules;

namespace Platform.Fees.Payouts;

/// <summary>
/// What families may still be paid: what was due by a day, less all that was paid or is on its way, on whatever day. A statement
/// as of the day would not see a payment of the day after, and the family would be paid twice.
/// </summary>
internal sealed class Owing(FeesDb db, BookKeeper books) : IModuleService
{
    /// <summary>The statements of a project's families with entries.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="through">What fell due later is not looked at.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyDictionary<Guid, Statement>> Of(int areaId, Guid projectId, DateOnly through, CancellationToken ct) =>
        (await books.Entries(db.Word, areaId).Where(e => e.ProjectId == projectId && (e.Kind > FeeKinds.Other || e.On <= through)).ToListAsync(ct))
            .GroupBy(e => e.SubjectId).ToDictionary(g => g.Key, g => Statement.Of([.. g], [], through));
}
