using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Web;

/// <summary>Keyset pages of the API, in the order of change; a list asked for changes names the removed rows too.</summary>
public static class Paging
{
    /// <summary>The rows after the cursor, one more than the page holds.</summary>
    /// <exception cref="ProblemException"><c>limit-out-of-range</c>, <c>cursor-unreadable</c>.</exception>
    public static IQueryable<T> Page<T>(this IQueryable<T> rows, ListingQuery page)
        where T : Owned
    {
        if (page.Limit is < 1 or > 500)
            throw new ProblemException(400, "limit-out-of-range", "limit 应在 1 到 500 之间。");
        if (page.ChangedSince is { } since)
        {
            var utc = since.Kind == DateTimeKind.Local ? since.ToUniversalTime() : DateTime.SpecifyKind(since, DateTimeKind.Utc);
            rows = rows.IgnoreQueryFilters(["removed"]).Where(r => r.ChangedAt >= utc);
        }
        if (page.Cursor is not null)
        {
            var (changedAt, id) = Cursor.Read(page.Cursor);
            rows = rows.Where(r => r.ChangedAt > changedAt || (r.ChangedAt == changedAt && r.Id > id));
        }
        return rows.OrderBy(r => r.ChangedAt).ThenBy(r => r.Id).Take(page.Limit + 1);
    }

    /// <summary>The envelope of what <see cref="Page{T}"/> read.</summary>
    public static Listing<T> ToListing<T>(this List<T> items, ListingQuery page, DateTime asOf, Func<T, (DateTime ChangedAt, Guid Id)> keys)
    {
        if (items.Count <= page.Limit) return new(items, null, asOf);
        items.RemoveAt(items.Count - 1);
        var (changedAt, id) = keys(items[^1]);
        return new(items, Cursor.Write(changedAt, id), asOf);
    }
}
