using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Audit;

/// <summary>The audit trail of the auditor's areas and of the house itself, the newest first.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Filter">What is looked for.</param>
public sealed record ListAudit(PageOf Page, AuditFilter Filter) : IQuery<Paged<AuditEntry>>;

internal sealed class ListAuditHandler(PlatformDb db, Caller caller) : IRequestHandler<ListAudit, Paged<AuditEntry>>
{
    public Task<Paged<AuditEntry>> Handle(ListAudit request, CancellationToken cancellationToken) =>
        request.Filter.On(db.AuditEntries, caller)
            .OrderByDescending(e => e.At).ThenBy(e => e.AreaId).ThenByDescending(e => e.Sequence).ReadPage(request.Page, cancellationToken);
}
