using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>From now on the caller acts for the colleague who delegated to him, in this session; the audit trail says so.</summary>
/// <param name="DelegationId">The delegation; empty to act for himself again.</param>
public sealed record ActFor(Guid DelegationId) : ICommand<Unit>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class ActForHandler(PlatformDb db, Caller caller) : IRequestHandler<ActFor, Unit>
{
    public async Task<Unit> Handle(ActFor request, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.FirstOrDefaultAsync(s => s.Id == caller.SessionId, cancellationToken) ?? throw Problem.NotFound();
        session.ForAccountId = request.DelegationId == Guid.Empty ? null
            : (caller.StandsInFor.FirstOrDefault(s => s.DelegationId == request.DelegationId) ?? throw Problem.NotFound()).AccountId;
        return Unit.Value;
    }
}
