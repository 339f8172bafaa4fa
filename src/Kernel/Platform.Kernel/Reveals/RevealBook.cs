using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Reveals;

/// <summary>Finds records with personal data, and writes down who saw it.</summary>
public sealed class RevealBook(PlatformDb db, Contributions<IRevealable> all, RevealOptions options, Caller caller, TimeProvider clock)
{
    /// <summary>The record of this key, of whatever kind; null where none of the caller's has it.</summary>
    public async Task<SealedRecord?> Find(Guid id, CancellationToken ct)
    {
        foreach (var kind in all.Anywhere())
            if (await kind.Find(id, ct) is { } found) return found;
        return null;
    }

    /// <summary>How many values the caller may still see today.</summary>
    public async Task<int> LeftToday(CancellationToken ct)
    {
        var (me, begin) = (caller.Id, AuditDay.Begin(AuditDay.Of(clock.GetUtcNow())));
        return Math.Max(0, options.DailyLimit - await db.Reveals.CountAsync(r => r.By == me && r.Way == RevealWay.Shown && r.At >= begin, ct));
    }

    /// <summary>Writes down that the caller sees something; it is saved with the command.</summary>
    public void Note(int areaId, RevealWay way, string entity, Guid recordId, string record, string field, int count, string reason) => db.Reveals.Add(new()
    {
        AreaId = areaId,
        By = caller.Id,
        ByName = caller.Name,
        For = caller.For,
        At = clock.GetUtcNow().UtcDateTime,
        Way = way,
        Entity = entity,
        RecordId = recordId,
        Record = record.Length > 200 ? record[..200] : record,
        Field = field,
        Count = count,
        Reason = reason,
    });
}
