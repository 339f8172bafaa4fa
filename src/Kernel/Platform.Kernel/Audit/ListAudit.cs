using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Audit;

/// <summary>The audit trail of the auditor's areas and of the house itself, the newest first.</summary>
/// <param name="Page">Which page.</param>
/// <param name="AreaId">Only this area; null for all.</param>
/// <param name="Words">Part of the actor, the kind of row, or its key.</param>
public sealed record ListAudit(PageOf Page, int? AreaId = null, string? Words = null) : IQuery<Paged<AuditEntry>>;

internal sealed class ListAuditHandler(PlatformDb db, Caller caller) : IRequestHandler<ListAudit, Paged<AuditEntry>>
{
    public Task<Paged<AuditEntry>> Handle(ListAudit request, CancellationToken cancellationToken)
    {
        int[] areas = [0, .. caller.Areas];
        var rows = db.AuditEntries.AsNoTracking()
            .Where(e => areas.Contains(e.AreaId) && (request.AreaId == null || e.AreaId == request.AreaId));
        if (request.Words is { Length: > 0 } words)
            rows = rows.Where(e => e.By.Contains(words) || e.For.Contains(words) || e.Entity.Contains(words) || e.Key.Contains(words));
        return rows.OrderByDescending(e => e.At).ThenBy(e => e.AreaId).ThenByDescending(e => e.Sequence).ReadPage(request.Page, cancellationToken);
    }
}
