using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Audit;

/// <summary>The state of the chain in the auditor's areas and of the house itself.</summary>
public sealed record ReadAuditState : IQuery<IReadOnlyList<AuditState>>;

/// <summary>The state of an area's chain.</summary>
/// <param name="AreaId">The area; 0 for what belongs to the house.</param>
/// <param name="Last">The last number; 0 while there is none.</param>
/// <param name="Yesterday">The digest of yesterday; null where none was written.</param>
/// <param name="Check">The last check of this month or the one before; null where there was none.</param>
public sealed record AuditState(int AreaId, long Last, AuditDigest? Yesterday, AuditCheck? Check);

internal sealed class ReadAuditStateHandler(PlatformDb db, AuditDigests digests, Caller caller, TimeProvider clock)
    : IRequestHandler<ReadAuditState, IReadOnlyList<AuditState>>
{
    public async Task<IReadOnlyList<AuditState>> Handle(ReadAuditState request, CancellationToken cancellationToken)
    {
        int[] areas = [0, .. caller.Areas];
        var ends = await db.AuditSequences.AsNoTracking().Where(s => areas.Contains(s.AreaId)).ToDictionaryAsync(s => s.AreaId, s => s.Last, cancellationToken);
        var today = AuditDay.Of(clock.GetUtcNow());
        var yesterday = (await digests.Of(today.AddDays(-1), cancellationToken)).ToLookup(d => d.AreaId);
        var checks = await digests.LastChecks(today, cancellationToken);
        return [.. areas.Select(a => new AuditState(a, ends.GetValueOrDefault(a), yesterday[a].FirstOrDefault(), checks.GetValueOrDefault(a)))];
    }
}
