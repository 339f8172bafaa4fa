using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Audit;

/// <summary>Checks the chain of each area against itself, its end and its digests; how it ended is kept beside the digests.</summary>
/// <param name="AreaId">Only this area; null for all that are known, those that only a forger knows included.</param>
public sealed record VerifyAudit(int? AreaId = null) : IQuery<AuditReport>;

/// <summary>What a check has found.</summary>
/// <param name="Areas">Each area's.</param>
/// <param name="Unreadable">Lines of digest files that are no digest (file and line).</param>
public sealed record AuditReport(IReadOnlyList<AuditVerdict> Areas, IReadOnlyList<string> Unreadable)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Good => Unreadable.Count == 0 && Areas.All(a => a.First is null);
}

/// <summary>What a check has found in an area.</summary>
/// <param name="AreaId">The area; 0 for what belongs to the house.</param>
/// <param name="Entries">Entries that are good, from the first on.</param>
/// <param name="Digests">Digests that it was compared with.</param>
/// <param name="First">The first bad record; null where none is.</param>
public sealed record AuditVerdict(int AreaId, long Entries, int Digests, AuditFinding? First);

internal sealed class VerifyAuditHandler(PlatformDb db, AuditDigests digests, Caller caller, TimeProvider clock) : IRequestHandler<VerifyAudit, AuditReport>
{
    public async Task<AuditReport> Handle(VerifyAudit request, CancellationToken cancellationToken)
    {
        var (known, unreadable) = await digests.All(cancellationToken);
        var verdicts = new List<AuditVerdict>();
        foreach (var area in await Areas(request.AreaId, known, cancellationToken))
        {
            var verdict = await new AuditWalk(db, area, [.. known.Where(d => d.AreaId == area)]).Run(cancellationToken);
            await digests.Add(new AuditCheck(area, clock.GetUtcNow().UtcDateTime, verdict.Entries, verdict.First?.Fault, verdict.First?.Sequence ?? 0), cancellationToken);
            verdicts.Add(verdict);
        }
        return new(verdicts, unreadable);
    }

    private async Task<IReadOnlyList<int>> Areas(int? only, IReadOnlyList<AuditDigest> known, CancellationToken ct)
    {
        IEnumerable<int> all = only is { } one
            ? [one]
            : [.. await db.AuditEntries.Select(e => e.AreaId).Distinct().ToListAsync(ct), .. await db.AuditSequences.Select(s => s.AreaId).ToListAsync(ct),
               .. await db.Areas.Select(a => a.Id).ToListAsync(ct), .. known.Select(d => d.AreaId), 0];
        return [.. all.Distinct().Order().Where(a => a == 0 || caller.IsSystem || caller.Areas.Contains(a))];
    }
}
