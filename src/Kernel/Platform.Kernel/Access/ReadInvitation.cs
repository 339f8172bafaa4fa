using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>What an invitation says to who holds its link.</summary>
/// <param name="Token">From the link.</param>
public sealed record ReadInvitation(string Token) : IQuery<InvitationNote>;

/// <summary>An invitation as the invited sees it.</summary>
/// <param name="UserName">What he will sign in with.</param>
/// <param name="Name">His name.</param>
/// <param name="ExpiresAt">Until then, UTC.</param>
public sealed record InvitationNote(string UserName, string Name, DateTime ExpiresAt);

internal sealed class ReadInvitationHandler(PlatformDb db, TimeProvider clock) : IRequestHandler<ReadInvitation, InvitationNote>
{
    /// <summary>Used, withdrawn, expired or never made: which one is not told.</summary>
    internal static ProblemException Gone() => new(410, "invitation-gone", "这个链接已经用过、已作废或超过 72 小时。请联系管理员重新邀请。");

    /// <summary>The invitation that is valid now, and its account.</summary>
    internal static async Task<(Invitation Invitation, Account Account)> Find(PlatformDb db, string token, DateTime now, CancellationToken ct)
    {
        var hash = Invitation.HashOf(token);
        var invitation = await db.Invitations.FirstOrDefaultAsync(i => i.TokenHash == hash && i.ClosedAt == null && i.ExpiresAt > now, ct) ?? throw Gone();
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == invitation.AccountId && !a.Disabled, ct) ?? throw Gone();
        return (invitation, account);
    }

    public async Task<InvitationNote> Handle(ReadInvitation request, CancellationToken cancellationToken)
    {
        var (invitation, account) = await Find(db, request.Token, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return new(account.UserName, account.Name, invitation.ExpiresAt);
    }
}
