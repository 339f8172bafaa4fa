using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel.Web;

/// <summary>Sorting and paging of the portal's lists, in SQL.</summary>
public static class Sorting
{
    /// <summary>Orders by the key in the page's direction.</summary>
    public static IOrderedQueryable<T> By<T, TKey>(this IQueryable<T> rows, PageOf page, Expression<Func<T, TKey>> key) =>
        page.Down ? rows.OrderByDescending(key) : rows.OrderBy(key);

    /// <summary>Counts the filter and reads the page.</summary>
    public static async Task<Paged<T>> ReadPage<T>(this IQueryable<T> rows, PageOf page, CancellationToken ct)
    {
        var total = await rows.CountAsync(ct);
        return new(await rows.Skip(page.Before).Take(page.Size).ToListAsync(ct), total);
    }
}
