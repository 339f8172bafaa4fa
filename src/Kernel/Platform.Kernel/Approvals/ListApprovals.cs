using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Approvals;

/// <summary>The requests that the caller asked or may decide, the newest first unless told.</summary>
/// <param name="Page">Which page; sort keys at, expires.</param>
/// <param name="Filter">What it is narrowed by.</param>
public sealed record ListApprovals(PageOf Page, ApprovalFilter Filter) : IQuery<ApprovalsFound>;

/// <summary>What the list is narrowed by; what is null or empty is not asked.</summary>
/// <param name="Box"><c>todo</c>: waiting for the caller; <c>mine</c>: asked by him; <c>done</c>: decided by him.</param>
/// <param name="Kind">Only this kind.</param>
/// <param name="State">Only in this state.</param>
/// <param name="AreaId">Only this area.</param>
/// <param name="Words">Part of the number, the title or the name of who asked.</param>
public sealed record ApprovalFilter(string? Box = null, string? Kind = null, ApprovalState? State = null, int? AreaId = null, string? Words = null);

/// <summary>A page of requests, and how many lie in each box.</summary>
public sealed record ApprovalsFound(Paged<Approval> Rows, int All, int Todo, int Mine, int Done);

internal sealed class ListApprovalsHandler(PlatformDb db, ApprovalKinds kinds, ApprovalBook book, Caller caller) : IRequestHandler<ListApprovals, ApprovalsFound>
{
    public async Task<ApprovalsFound> Handle(ListApprovals request, CancellationToken cancellationToken)
    {
        var (today, filter, me) = (book.Now().Today, request.Filter, caller.Id);
        var all = Narrowed(db.Approvals.AsNoTracking(), filter, today);
        IQueryable<Approval> visible = kinds.Visible(all), todo = kinds.ToDecide(all, today), mine = kinds.Own(all), done = visible.Where(a => a.DecidedBy == me);
        var box = filter.Box switch { "todo" => todo, "mine" => mine, "done" => done, _ => visible };
        var page = request.Page.Sort.Length == 0 ? request.Page with { Sort = "-at" } : request.Page;
        var ordered = page.Key == "expires" ? box.By(page, a => a.ExpiresOn) : box.By(page, a => a.At);
        return new(
            await ordered.ThenBy(a => a.Id).ReadPage(page, cancellationToken), await visible.CountAsync(cancellationToken),
            await todo.CountAsync(cancellationToken), await mine.CountAsync(cancellationToken), await done.CountAsync(cancellationToken));
    }

    private static IQueryable<Approval> Narrowed(IQueryable<Approval> rows, ApprovalFilter filter, DateOnly today)
    {
        if (filter.AreaId is { } area) rows = rows.Where(a => a.AreaId == area);
        if (!string.IsNullOrEmpty(filter.Kind)) rows = rows.Where(a => a.Kind == filter.Kind);
        if (filter.Words is { Length: > 0 } words) rows = rows.Where(a => a.Number.Contains(words) || a.Title.Contains(words) || a.ByName.Contains(words));
        return filter.State switch
        {
            null => rows,
            ApprovalState.Expired => rows.Where(a => (a.State == ApprovalState.Waiting || a.State == ApprovalState.Approved) && a.ExpiresOn < today),
            ApprovalState.Waiting or ApprovalState.Approved => rows.Where(a => a.State == filter.State && a.ExpiresOn >= today),
            _ => rows.Where(a => a.State == filter.State),
        };
    }
}
