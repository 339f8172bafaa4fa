using MediatR;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>Ends a lock before its time.</summary>
/// <param name="Id">The account.</param>
public sealed record UnlockAccount(Guid Id) : ICommand<Unit>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class UnlockAccountHandler(AccountBook book) : IRequestHandler<UnlockAccount, Unit>
{
    public async Task<Unit> Handle(UnlockAccount request, CancellationToken cancellationToken)
    {
        var account = await book.Other(request.Id, cancellationToken);
        (account.Failures, account.LockedUntil) = (0, DateTime.UnixEpoch);
        return Unit.Value;
    }
}
