using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Reveals;

/// <summary>Who saw personal data in full, in the auditor's areas, the newest first.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Filter">What is looked for.</param>
public sealed record ListReveals(PageOf Page, RevealFilter Filter) : IQuery<Paged<Reveal>>;

/// <summary>What the auditor looks for; what is null or empty is not asked.</summary>
/// <param name="AreaId">Only this area.</param>
/// <param name="From">From this day on, in Asia/Shanghai.</param>
/// <param name="Until">Until this day, itself included.</param>
/// <param name="By">Part of the user name or name of who saw it.</param>
/// <param name="Way">Only this way.</param>
/// <param name="Words">Part of whose record, or of the reason.</param>
public sealed record RevealFilter(
    int? AreaId = null, DateOnly? From = null, DateOnly? Until = null, string? By = null, RevealWay? Way = null, string? Words = null)
{
    internal IQueryable<Reveal> On(IQueryable<Reveal> rows)
    {
        if (AreaId is { } area) rows = rows.Where(r => r.AreaId == area);
        if (From is { } from && AuditDay.Begin(from) is var begin) rows = rows.Where(r => r.At >= begin);
        if (Until is { } until && AuditDay.Begin(until.AddDays(1)) is var end) rows = rows.Where(r => r.At < end);
        if (!string.IsNullOrEmpty(By)) rows = rows.Where(r => r.By.Contains(By) || r.ByName.Contains(By) || r.For.Contains(By));
        if (Way is { } way) rows = rows.Where(r => r.Way == way);
        if (!string.IsNullOrEmpty(Words)) rows = rows.Where(r => r.Record.Contains(Words) || r.Reason.Contains(Words));
        return rows;
    }
}

internal sealed class ListRevealsHandler(PlatformDb db) : IRequestHandler<ListReveals, Paged<Reveal>>
{
    public Task<Paged<Reveal>> Handle(ListReveals request, CancellationToken cancellationToken) =>
        request.Filter.On(db.Reveals.AsNoTracking()).OrderByDescending(r => r.At).ThenByDescending(r => r.Id).ReadPage(request.Page, cancellationToken);
}
