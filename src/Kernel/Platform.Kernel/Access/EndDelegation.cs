using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>The caller is back before his time, or stays.</summary>
/// <param name="Id">The delegation; his own.</param>
public sealed record EndDelegation(Guid Id) : ICommand<Unit>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class EndDelegationHandler(PlatformDb db, AccountBook book, TimeProvider clock) : IRequestHandler<EndDelegation, Unit>
{
    public async Task<Unit> Handle(EndDelegation request, CancellationToken cancellationToken)
    {
        var own = (await book.Own(cancellationToken)).Id;
        var delegation = await db.Delegations.FirstOrDefaultAsync(d => d.Id == request.Id && d.FromId == own && d.EndedAt == null, cancellationToken) ?? throw Problem.NotFound();
        delegation.EndedAt = clock.GetUtcNow().UtcDateTime;
        return Unit.Value;
    }
}
