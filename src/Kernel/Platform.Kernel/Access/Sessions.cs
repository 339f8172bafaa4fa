using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Access;

/// <summary>Begins, finds and ends sessions.</summary>
public sealed class Sessions(PlatformDb db, AccessOptions options, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateTime IdleSince => Now.AddMinutes(-options.IdleMinutes);

    /// <summary>Who came with this session and may do what; null where it has ended, or its account is disabled. One query.</summary>
    public async Task<Visitor?> Find(Guid id, CancellationToken ct)
    {
        var (now, idleSince, today) = (Now, IdleSince, Delegation.DayOf(Now));
        return await (
            from s in db.Sessions.AsNoTracking()
            join a in db.Accounts on s.AccountId equals a.Id
            where s.Id == id && s.EndedAt == null && s.EndsAt > now && s.LastSeenAt > idleSince && !a.Disabled
            select new Visitor(
                s.Id, a.UserName, a.Name, a.Role, a.AreaId, s.CodeWanted, db.SecondFactors.Any(f => f.AccountId == a.Id && f.Confirmed), s.LastSeenAt, s.ForAccountId,
                (from d in db.Delegations
                 join f in db.Accounts on d.FromId equals f.Id
                 where d.ToId == a.Id && d.EndedAt == null && d.FirstDay <= today && d.LastDay >= today && f.AreaId == a.AreaId && f.Role == a.Role
                 orderby d.FirstDay
                 select new StandIn(d.Id, f.Id, f.UserName, f.Name, d.LastDay, d.Reason)).ToList())).FirstOrDefaultAsync(ct);
    }

    /// <summary>Whether it is time to note again that the person was seen.</summary>
    public bool IsDue(Visitor visitor) => Now - visitor.LastSeenAt >= BetweenLooks;

    /// <summary>Notes that the person was seen; not audited.</summary>
    public Task Seen(Guid id, CancellationToken ct)
    {
        var now = Now;
        return db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), ct);
    }

    /// <summary>Begins one; it is saved with the command.</summary>
    internal async Task<UserSession> Begin(Account account, string device, string address, CancellationToken ct)
    {
        var codeWanted = await db.SecondFactors.AnyAsync(f => f.AccountId == account.Id && f.Confirmed, ct);
        var session = new UserSession
        {
            AreaId = account.AreaId,
            AccountId = account.Id,
            Device = device,
            Address = address,
            BegunAt = Now,
            LastSeenAt = Now,
            EndsAt = Now + (codeWanted ? UserSession.LongestStep : UserSession.Longest),
            CodeWanted = codeWanted,
        };
        db.Sessions.Add(session);
        return session;
    }

    /// <summary>Sessions that have not ended.</summary>
    internal IQueryable<UserSession> Live()
    {
        var (now, idleSince) = (Now, IdleSince);
        return db.Sessions.Where(s => s.EndedAt == null && s.EndsAt > now && s.LastSeenAt > idleSince);
    }

    /// <summary>Ends all sessions of an account but one; it is saved with the command.</summary>
    internal async Task EndAll(Guid accountId, Guid except, CancellationToken ct)
    {
        foreach (var session in await Live().Where(s => s.AccountId == accountId && s.Id != except).ToListAsync(ct)) session.EndedAt = Now;
    }
}

/// <summary>The person of a session, as the door sees him.</summary>
public sealed record Visitor(
    Guid SessionId, string UserName, string Name, string Role, int AreaId, bool CodeWanted, bool HasSecondFactor, DateTime LastSeenAt, Guid? ForAccountId,
    IReadOnlyList<StandIn> StandsInFor);

/// <summary>A colleague who has delegated his work for these days.</summary>
public sealed record StandIn(Guid DelegationId, Guid AccountId, string UserName, string Name, DateOnly LastDay, string Reason);
