using MediatR;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>Ends all other sessions of the caller; or, for an administrator, all sessions of an account.</summary>
/// <param name="AccountId">Another's account; empty for the caller's own.</param>
public sealed record EndSessions(Guid AccountId) : ICommand<Unit>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class EndSessionsHandler(AccountBook book, Caller caller, Sessions sessions) : IRequestHandler<EndSessions, Unit>
{
    public async Task<Unit> Handle(EndSessions request, CancellationToken cancellationToken)
    {
        var account = request.AccountId == Guid.Empty ? await book.Own(cancellationToken) : await book.Other(request.AccountId, cancellationToken);
        await sessions.EndAll(account.Id, caller.SessionId, cancellationToken);
        return Unit.Value;
    }
}
