using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>Ends a session of the caller's, or, for an administrator, one of his areas: it is signed out at its next request.</summary>
/// <param name="Id">The session.</param>
public sealed record EndSession(Guid Id) : ICommand<Unit>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class EndSessionHandler(PlatformDb db, Caller caller, Sessions sessions, TimeProvider clock) : IRequestHandler<EndSession, Unit>
{
    public async Task<Unit> Handle(EndSession request, CancellationToken cancellationToken)
    {
        var session = await sessions.Live().FirstOrDefaultAsync(s => s.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        var owner = await db.Accounts.AsNoTracking().FirstAsync(a => a.Id == session.AccountId, cancellationToken);
        if (owner.UserName != caller.Id && !(caller.May(HousePermissions.Users) && caller.Areas.Contains(owner.AreaId))) throw Problem.NotFound();
        session.EndedAt = clock.GetUtcNow().UtcDateTime;
        return Unit.Value;
    }
}
