using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Audit;

/// <summary>One entry of the audit trail, of the auditor's areas or of the house itself.</summary>
/// <param name="AreaId">The area; 0 for what belongs to the house.</param>
/// <param name="Sequence">Its number there.</param>
public sealed record ReadAuditEntry(int AreaId, long Sequence) : IQuery<AuditEntry>;

internal sealed class ReadAuditEntryHandler(PlatformDb db, Caller caller) : IRequestHandler<ReadAuditEntry, AuditEntry>
{
    public async Task<AuditEntry> Handle(ReadAuditEntry request, CancellationToken cancellationToken) =>
        await new AuditFilter(request.AreaId).On(db.AuditEntries, caller).SingleOrDefaultAsync(e => e.Sequence == request.Sequence, cancellationToken)
        ?? throw Problem.NotFound();
}
