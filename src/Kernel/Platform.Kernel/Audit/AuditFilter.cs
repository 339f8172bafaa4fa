using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;

namespace Platform.Kernel.Audit;

/// <summary>What the auditor looks for; what is null or empty is not asked.</summary>
/// <param name="AreaId">Only this area; 0 for what belongs to the house.</param>
/// <param name="From">From this day on, in Asia/Shanghai.</param>
/// <param name="Until">Until this day, itself included.</param>
/// <param name="By">Part of who did it.</param>
/// <param name="Word">Only this module's.</param>
/// <param name="Entity">Only this kind of row.</param>
/// <param name="Action">added, changed or removed.</param>
/// <param name="Key">Part of the row's key.</param>
public sealed record AuditFilter(
    int? AreaId = null, DateOnly? From = null, DateOnly? Until = null, string? By = null,
    string? Word = null, string? Entity = null, string? Action = null, string? Key = null)
{
    internal IQueryable<AuditEntry> On(IQueryable<AuditEntry> entries, Caller caller)
    {
        int[] areas = [.. new[] { 0 }.Concat(caller.Areas).Where(a => AreaId is null || a == AreaId)];
        var rows = entries.AsNoTracking().Where(e => areas.Contains(e.AreaId));
        if (From is { } from && AuditDay.Begin(from) is var begin) rows = rows.Where(e => e.At >= begin);
        if (Until is { } until && AuditDay.Begin(until.AddDays(1)) is var end) rows = rows.Where(e => e.At < end);
        if (!string.IsNullOrEmpty(By)) rows = rows.Where(e => e.By.Contains(By) || e.For.Contains(By));
        if (!string.IsNullOrEmpty(Word)) rows = rows.Where(e => e.Word == Word);
        if (!string.IsNullOrEmpty(Entity)) rows = rows.Where(e => e.Entity == Entity);
        if (!string.IsNullOrEmpty(Action)) rows = rows.Where(e => e.Action == Action);
        if (!string.IsNullOrEmpty(Key)) rows = rows.Where(e => e.Key.Contains(Key));
        return rows;
    }
}
