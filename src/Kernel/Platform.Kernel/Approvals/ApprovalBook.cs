using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Web;

namespace Platform.Kernel.Approvals;

/// <summary>How a module's own commands ask for an approval and use one; both are saved with the command.</summary>
public sealed class ApprovalBook(PlatformDb db, DbSession session, ApprovalKinds kinds, Caller caller, TimeProvider clock)
{
    /// <summary>Asks.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="kind">The kind's name.</param>
    /// <param name="subjectId">The row that it is about; empty for none.</param>
    /// <param name="title">What is asked, in a few Chinese words.</param>
    /// <param name="facts">What the approver is shown.</param>
    /// <param name="payload">What exactly is asked for; no personal value may stand in it.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ProblemException"><c>denied</c>: only a person asks, since only a person can answer for it.</exception>
    public Approval Ask(int areaId, string kind, Guid subjectId, string title, IReadOnlyList<ApprovalFact> facts, string payload, string reason)
    {
        if (caller.Role.Length == 0) throw Problem.Denied("申请审批");
        var known = kinds.Of(kind) ?? throw new InvalidOperationException($"No module brings the kind of approval '{kind}'.");
        if (!kinds.IsOn(known, areaId)) throw Problem.NotFound();
        var (now, today) = Now();
        var approval = new Approval
        {
            AreaId = areaId,
            Kind = kind,
            SubjectId = subjectId,
            Title = title,
            Facts = ApprovalWords.Write(facts),
            Payload = payload,
            Reason = reason.Trim(),
            By = caller.Id,
            ByName = caller.Name,
            For = caller.For,
            At = now,
            ExpiresOn = today.AddDays(known.Days),
        };
        approval.Number = $"SP{today:yyyyMMdd}-{approval.Id.ToString("N")[^6..].ToUpperInvariant()}";
        db.Approvals.Add(approval);
        return approval;
    }

    /// <summary>Uses one that the caller himself asked and that was allowed; once, where its act is for once.</summary>
    /// <exception cref="ProblemException">
    /// <c>not-found</c>: absent, or another's; <c>approval-open</c>, <c>approval-expired</c>, <c>approval-used</c>.
    /// </exception>
    public async Task<Approval> Use(int areaId, Guid id, string kind, CancellationToken ct)
    {
        var approval = await db.Approvals.FirstOrDefaultAsync(a => a.AreaId == areaId && a.Id == id && a.Kind == kind && a.By == caller.Id, ct) ?? throw Problem.NotFound();
        var known = kinds.Of(kind);
        if (known is null || !kinds.IsOn(known, areaId)) throw Problem.NotFound();
        var (now, today) = Now();
        if (Refuse(approval, today) is { } refusal) throw refusal;
        approval.UsedAt = now;
        if (known.Once) approval.State = ApprovalState.Used;
        await SaveFirst("approval-used", "这件审批刚刚使用过，只能使用一次。", ct);
        return approval;
    }

    /// <summary>Saves at once; whoever comes second at the same moment is told so.</summary>
    internal async Task SaveFirst(string code, string told, CancellationToken ct)
    {
        try
        {
            await session.Save(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ProblemException(409, code, told);
        }
    }

    /// <summary>Now, UTC, and the day where people are.</summary>
    internal (DateTime Now, DateOnly Today) Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return (now, Delegation.DayOf(now));
    }

    private static ProblemException? Refuse(Approval approval, DateOnly today) => approval.StateOn(today) switch
    {
        ApprovalState.Approved => null,
        ApprovalState.Used => new(409, "approval-used", "这件审批已经使用过，只能使用一次；还需要时请重新申请。"),
        ApprovalState.Expired => new(409, "approval-expired", $"这件审批的有效期到 {approval.ExpiresOn:yyyy-MM-dd} 为止，已经过期；还需要时请重新申请。"),
        var state => new(409, "approval-open", $"这件审批现在是“{ApprovalWords.Title(state)}”，同意之后才能使用。"),
    };
}
