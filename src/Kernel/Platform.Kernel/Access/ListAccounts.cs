using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>The accounts of the caller's areas.</summary>
/// <param name="Page">Which page, in which order.</param>
/// <param name="AreaId">Only this area; null for all.</param>
/// <param name="Role">Only this role; empty for all.</param>
/// <param name="State">Only this state; null for all.</param>
/// <param name="Words">Part of the user name or name.</param>
public sealed record ListAccounts(PageOf Page, int? AreaId = null, string Role = "", AccountState? State = null, string Words = "") : IQuery<Paged<AccountRow>>;

/// <summary>An account as it is listed.</summary>
public sealed record AccountRow(
    Guid Id, string UserName, string Name, string Role, int AreaId, string Note, bool Demo, bool Disabled, bool HasPassword, DateTime LockedUntil,
    bool HasSecondFactor, DateTime? LastSignIn)
{
    /// <summary>Its state at a moment.</summary>
    public AccountState State(DateTime now) => AccountStates.Of(Disabled, HasPassword, LockedUntil, now);
}

internal sealed class ListAccountsHandler(PlatformDb db, Caller caller, TimeProvider clock) : IRequestHandler<ListAccounts, Paged<AccountRow>>
{
    public Task<Paged<AccountRow>> Handle(ListAccounts request, CancellationToken cancellationToken)
    {
        var (now, words) = (clock.GetUtcNow().UtcDateTime, request.Words);
        var rows = db.Accounts.AsNoTracking().Where(a => caller.Areas.Contains(a.AreaId)
            && (request.AreaId == null || a.AreaId == request.AreaId) && (request.Role == "" || a.Role == request.Role)
            && (words == "" || a.UserName.Contains(words) || a.Name.Contains(words)));
        rows = request.State switch
        {
            AccountState.Disabled => rows.Where(a => a.Disabled),
            AccountState.Invited => rows.Where(a => !a.Disabled && a.PasswordHash == ""),
            AccountState.Locked => rows.Where(a => !a.Disabled && a.PasswordHash != "" && a.LockedUntil > now),
            AccountState.Active => rows.Where(a => !a.Disabled && a.PasswordHash != "" && a.LockedUntil <= now),
            _ => rows,
        };
        var page = request.Page;
        var ordered = page.Key switch
        {
            "user" => rows.By(page, a => a.UserName),
            "name" => rows.By(page, a => a.Name).ThenBy(a => a.UserName),
            "role" => rows.By(page, a => a.Role).ThenBy(a => a.UserName),
            _ => rows.By(page, a => a.AreaId).ThenBy(a => a.UserName),
        };
        return Shape(db, ordered).ReadPage(page, cancellationToken);
    }

    /// <summary>Accounts as rows.</summary>
    internal static IQueryable<AccountRow> Shape(PlatformDb db, IQueryable<Account> accounts) => accounts.Select(a => new AccountRow(
        a.Id, a.UserName, a.Name, a.Role, a.AreaId, a.Note, a.Demo, a.Disabled, a.PasswordHash != "", a.LockedUntil,
        db.SecondFactors.Any(f => f.AccountId == a.Id && f.Confirmed),
        db.Sessions.Where(s => s.AccountId == a.Id && !s.CodeWanted).Max(s => (DateTime?)s.BegunAt)));
}
