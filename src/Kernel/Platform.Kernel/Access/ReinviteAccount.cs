using MediatR;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>Resets a password: the old one is worth nothing at once, all sessions end, and a new link is made.</summary>
/// <param name="Id">The account.</param>
public sealed record ReinviteAccount(Guid Id) : ICommand<Invited>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class ReinviteAccountHandler(AccountBook book, Sessions sessions) : IRequestHandler<ReinviteAccount, Invited>
{
    public async Task<Invited> Handle(ReinviteAccount request, CancellationToken cancellationToken)
    {
        var account = await book.Other(request.Id, cancellationToken);
        (account.PasswordHash, account.PasswordSince, account.Failures, account.LockedUntil) = ("", DateTime.UnixEpoch, 0, DateTime.UnixEpoch);
        await sessions.EndAll(account.Id, default, cancellationToken);
        var invited = await book.Invite(account, cancellationToken);
        await book.SaveWithAdministrator(cancellationToken);
        return invited;
    }
}
