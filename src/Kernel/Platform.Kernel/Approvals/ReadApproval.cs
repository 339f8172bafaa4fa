using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Approvals;

/// <summary>One request, for who asked it and for those who may decide it.</summary>
/// <param name="Id">The request; another county's is not found, nor one whose module is off.</param>
public sealed record ReadApproval(Guid Id) : IQuery<Approval>;

internal sealed class ReadApprovalHandler(PlatformDb db, ApprovalKinds kinds) : IRequestHandler<ReadApproval, Approval>
{
    public async Task<Approval> Handle(ReadApproval request, CancellationToken cancellationToken) =>
        await kinds.Visible(db.Approvals.AsNoTracking()).FirstOrDefaultAsync(a => a.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
}
