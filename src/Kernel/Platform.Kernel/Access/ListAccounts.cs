using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>The accounts of the caller's areas.</summary>
public sealed record ListAccounts : IQuery<IReadOnlyList<Account>>;

internal sealed class ListAccountsHandler(PlatformDb db, Caller caller) : IRequestHandler<ListAccounts, IReadOnlyList<Account>>
{
    public async Task<IReadOnlyList<Account>> Handle(ListAccounts request, CancellationToken cancellationToken) =>
        await db.Accounts.AsNoTracking().Where(a => caller.Areas.Contains(a.AreaId)).OrderBy(a => a.AreaId).ThenBy(a => a.UserName)
            .ToListAsync(cancellationToken);
}
