using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Audit;

/// <summary>The last audit number of an area. The row's lock makes writers of one area take turns until they commit.</summary>
[HouseKeeping]
public sealed class AuditSequence
{
    /// <summary>The area; 0 for what belongs to the house.</summary>
    public int AreaId { get; set; }

    /// <summary>The last number given.</summary>
    public long Last { get; set; }

    /// <summary>Takes <paramref name="count"/> numbers.</summary>
    /// <returns>The number before the first one taken.</returns>
    internal static async Task<long> Reserve(PlatformDb db, int areaId, int count, CancellationToken ct)
    {
        var taken = await db.AuditSequences.Where(s => s.AreaId == areaId)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last + count), ct);
        if (taken == 0)
        {
            db.AuditSequences.Add(new() { AreaId = areaId, Last = count });
            return 0;
        }
        return await db.AuditSequences.Where(s => s.AreaId == areaId).Select(s => s.Last).SingleAsync(ct) - count;
    }
}
