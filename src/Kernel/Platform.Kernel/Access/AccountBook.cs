using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>Accounts as an administrator reaches them: those of his areas, and never his own.</summary>
public sealed class AccountBook(PlatformDb db, Caller caller, TimeProvider clock)
{
    /// <summary>The account of the caller himself.</summary>
    /// <exception cref="ProblemException">The caller is no person.</exception>
    public async Task<Account> Own(CancellationToken ct) =>
        await db.Accounts.FirstOrDefaultAsync(a => a.UserName == caller.Id, ct) ?? throw Problem.NotFound();

    /// <summary>Another's account, to be changed.</summary>
    /// <exception cref="ProblemException">It is not there or not the caller's, or it is his own.</exception>
    internal async Task<Account> Other(Guid id, CancellationToken ct)
    {
        MustBeAdministrator();
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == id && caller.Areas.Contains(a.AreaId), ct) ?? throw Problem.NotFound();
        return account.UserName != caller.Id ? account
            : throw new ProblemException(409, "own-account", "不能停用、重置或变更自己的账号，请由另一位管理员办理；修改密码请到“我的账号”。");
    }

    /// <summary>Refuses who keeps no accounts; the doors have done so already.</summary>
    internal void MustBeAdministrator()
    {
        if (!caller.May(HousePermissions.Users)) throw Problem.Denied(HousePermissions.Users.Title);
    }

    /// <summary>Saves, and undoes it where no administrator would be left. Counted behind the save's locks, so that two cannot take each other away.</summary>
    internal async Task SaveWithAdministrator(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (!await db.Accounts.AnyAsync(a => a.Role == Roles.Administrator && !a.Disabled && a.PasswordHash != "", ct))
            throw new ProblemException(409, "last-administrator", "这是最后一个管理员账号，不能停用或重置；请先邀请另一位管理员。");
    }

    /// <summary>Makes an invitation; earlier ones of the account are withdrawn.</summary>
    /// <returns>The answer with the token, which is shown once.</returns>
    internal async Task<Invited> Invite(Account account, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var old in await db.Invitations.Where(i => i.AccountId == account.Id && i.ClosedAt == null).ToListAsync(ct)) old.ClosedAt = now;
        var token = Invitation.NewToken();
        var invitation = new Invitation
        {
            AreaId = account.AreaId,
            AccountId = account.Id,
            TokenHash = Invitation.HashOf(token),
            By = caller.Id,
            ExpiresAt = now + Invitation.ValidFor,
        };
        db.Invitations.Add(invitation);
        return new(account.UserName, token, invitation.ExpiresAt);
    }
}
