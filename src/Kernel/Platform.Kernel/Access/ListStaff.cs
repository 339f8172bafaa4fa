using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>Those of an area who work on the matter itself and whose accounts are in use.</summary>
/// <param name="AreaId">The area; nobody where it is not the caller's.</param>
public sealed record ListStaff(int AreaId) : IQuery<IReadOnlyList<Colleague>>;

internal sealed class ListStaffHandler(PlatformDb db, Caller caller) : IRequestHandler<ListStaff, IReadOnlyList<Colleague>>
{
    public async Task<IReadOnlyList<Colleague>> Handle(ListStaff request, CancellationToken cancellationToken) => caller.Areas.Contains(request.AreaId)
        ? await db.Accounts.AsNoTracking().Where(a => a.AreaId == request.AreaId && Roles.Staff.Contains(a.Role) && !a.Disabled)
            .OrderBy(a => a.Name).Select(a => new Colleague(a.UserName, a.Name)).ToListAsync(cancellationToken)
        : [];
}
