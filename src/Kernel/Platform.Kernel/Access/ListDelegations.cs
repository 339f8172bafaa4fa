using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>What the caller has delegated, and what was delegated to him, the newest first.</summary>
public sealed record ListDelegations : IQuery<IReadOnlyList<DelegationRow>>;

/// <summary>A delegation as it is listed.</summary>
/// <param name="Id">The key.</param>
/// <param name="Mine">Whether the caller is the one who is away.</param>
/// <param name="From">Who is away.</param>
/// <param name="To">Who stands in.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="EndedAt">When it was ended before its last day, UTC.</param>
public sealed record DelegationRow(Guid Id, bool Mine, string From, string To, DateOnly FirstDay, DateOnly LastDay, string Reason, DateTime? EndedAt);

internal sealed class ListDelegationsHandler(PlatformDb db, AccountBook book) : IRequestHandler<ListDelegations, IReadOnlyList<DelegationRow>>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<DelegationRow>> Handle(ListDelegations request, CancellationToken cancellationToken)
    {
        var own = (await book.Own(cancellationToken)).Id;
        return await (
            from d in db.Delegations.AsNoTracking()
            join f in db.Accounts on d.FromId equals f.Id
            join t in db.Accounts on d.ToId equals t.Id
            where d.FromId == own || d.ToId == own
            orderby d.FirstDay descending, d.Id
            select new DelegationRow(d.Id, d.FromId == own, f.Name, t.Name, d.FirstDay, d.LastDay, d.Reason, d.EndedAt)).Take(Most).ToListAsync(cancellationToken);
    }
}
