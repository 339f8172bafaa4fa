using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Access;

/// <summary>The caller's own sessions that have not ended, the newest first.</summary>
public sealed record ListSessions : IQuery<IReadOnlyList<SessionRow>>;

internal sealed class ListSessionsHandler(AccountBook book, Sessions sessions) : IRequestHandler<ListSessions, IReadOnlyList<SessionRow>>
{
    public async Task<IReadOnlyList<SessionRow>> Handle(ListSessions request, CancellationToken cancellationToken) =>
        await Read(sessions, (await book.Own(cancellationToken)).Id, cancellationToken);

    internal static async Task<IReadOnlyList<SessionRow>> Read(Sessions sessions, Guid accountId, CancellationToken ct) =>
        await sessions.Live().AsNoTracking().Where(s => s.AccountId == accountId && !s.CodeWanted).OrderByDescending(s => s.BegunAt)
            .Select(s => new SessionRow(s.Id, s.Device, s.Address, s.BegunAt, s.LastSeenAt)).ToListAsync(ct);
}
