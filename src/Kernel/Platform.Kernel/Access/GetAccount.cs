using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>An account of the caller's areas with its sessions.</summary>
/// <param name="UserName">Whose.</param>
public sealed record GetAccount(string UserName) : IQuery<AccountDetail>;

/// <summary>An account as its administrator sees it.</summary>
/// <param name="Row">The account.</param>
/// <param name="PasswordSince">When the password was set, UTC.</param>
/// <param name="InvitedUntil">Until when its invitation is valid, UTC; null where none is open.</param>
/// <param name="Sessions">Its sessions that have not ended, the newest first.</param>
public sealed record AccountDetail(AccountRow Row, DateTime PasswordSince, DateTime? InvitedUntil, IReadOnlyList<SessionRow> Sessions);

/// <summary>A session as it is listed.</summary>
public sealed record SessionRow(Guid Id, string Device, string Address, DateTime BegunAt, DateTime LastSeenAt);

internal sealed class GetAccountHandler(PlatformDb db, Caller caller, Sessions sessions, TimeProvider clock) : IRequestHandler<GetAccount, AccountDetail>
{
    public async Task<AccountDetail> Handle(GetAccount request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var row = await ListAccountsHandler.Shape(db, db.Accounts.AsNoTracking().Where(a => a.UserName == request.UserName && caller.Areas.Contains(a.AreaId)))
            .FirstOrDefaultAsync(cancellationToken) ?? throw Problem.NotFound();
        var since = await db.Accounts.Where(a => a.Id == row.Id).Select(a => a.PasswordSince).FirstAsync(cancellationToken);
        var invited = await db.Invitations.Where(i => i.AccountId == row.Id && i.ClosedAt == null && i.ExpiresAt > now).Select(i => (DateTime?)i.ExpiresAt).FirstOrDefaultAsync(cancellationToken);
        return new(row, since, invited, await ListSessionsHandler.Read(sessions, row.Id, cancellationToken));
    }
}
