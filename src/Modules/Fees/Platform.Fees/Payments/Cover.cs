using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;

namespace Platform.Fees.Payments;

/// <summary>Until which month families are paid.</summary>
internal static class Cover
{
    /// <summary>
    /// The last month paid of each family by a day, as its first; a span whose payments were taken back does not count.
    /// </summary>
    public static async Task<Dictionary<Guid, DateOnly>> Read(FeesDb db, int areaId, Guid? projectId, DateOnly asOf, CancellationToken ct)
    {
        var spans = db.Payments.AsNoTracking()
            .Where(p => p.AreaId == areaId && p.PaidOn <= asOf && (projectId == null || p.ProjectId == projectId))
            .GroupBy(p => new { p.HouseholdId, p.From, p.To })
            .Where(g => g.Sum(p => p.PaidFen) > 0)
            .Select(g => new { g.Key.HouseholdId, g.Key.To });
        var until = new Dictionary<Guid, DateOnly>();
        await foreach (var span in spans.AsAsyncEnumerable().WithCancellation(ct))
            if (!until.TryGetValue(span.HouseholdId, out var last) || span.To > last)
                until[span.HouseholdId] = span.To;
        return until;
    }
}
