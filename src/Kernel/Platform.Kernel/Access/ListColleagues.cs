using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>To whom the caller may delegate: those of his area and role whose accounts are in use.</summary>
public sealed record ListColleagues : IQuery<IReadOnlyList<Colleague>>;

/// <summary>A colleague.</summary>
/// <param name="UserName">User name.</param>
/// <param name="Name">Name.</param>
public sealed record Colleague(string UserName, string Name);

internal sealed class ListColleaguesHandler(PlatformDb db, AccountBook book) : IRequestHandler<ListColleagues, IReadOnlyList<Colleague>>
{
    public async Task<IReadOnlyList<Colleague>> Handle(ListColleagues request, CancellationToken cancellationToken) =>
        await Of(db, await book.Own(cancellationToken)).OrderBy(a => a.Name).Select(a => new Colleague(a.UserName, a.Name)).ToListAsync(cancellationToken);

    internal static IQueryable<Account> Of(PlatformDb db, Account own)
    {
        var (id, area, role) = (own.Id, own.AreaId, own.Role);
        return db.Accounts.AsNoTracking().Where(a => a.AreaId == area && a.Role == role && a.Id != id && !a.Disabled && a.PasswordHash != "");
    }
}
