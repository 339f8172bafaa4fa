using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Platform.Kernel.Data;

namespace Platform.Kernel.Web;

/// <summary>
/// Keyset pages of the API, in the order of change; a list asked for changes names the removed rows too. The usual page is
/// compiled once; one with a condition is put together when asked for.
/// </summary>
/// <remarks>
/// Each area's page is read by itself and the first rows of all are taken: an index that begins with the area keeps its
/// order within one area only.
/// </remarks>
/// <param name="item">What other systems see of a row.</param>
public sealed class Changes<TDb, T, TItem>(Expression<Func<TDb, T, TItem>> item)
    where TDb : ModuleDb
    where T : Owned
    where TItem : IListed
{
    private delegate IAsyncEnumerable<TItem> Compiled(TDb db, int area, DateTime after, Guid id, int take);

    // The area is one of those that the caller may read, and said by an equality: the filter would only cost time.
    private static readonly string[] AreaFilter = ["area"];

    private readonly ConditionalWeakTable<IModel, Compiled> compiled = [];

    /// <summary>One page.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="page">Cursor, limit, changed since.</param>
    /// <param name="areaId">Only this area; null for all that the caller may read.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <param name="ct">Ends the read.</param>
    /// <param name="only">A condition; null for none.</param>
    /// <exception cref="ProblemException"><c>limit-out-of-range</c>, <c>cursor-unreadable</c>.</exception>
    public async Task<Listing<TItem>> Read(
        TDb db, ListingQuery page, int? areaId, DateTime asOf, CancellationToken ct, Expression<Func<T, bool>>? only = null)
    {
        if (page.Limit is < 1 or > 500)
            throw new ProblemException(400, "limit-out-of-range", "limit 应在 1 到 500 之间。");
        var (after, id) = Cursor.Read(page.Cursor);
        var areas = db.AreasFor(areaId);
        var items = new List<TItem>();
        foreach (var area in areas)
        {
            var rows = only is null && page.ChangedSince is null
                ? Usual(db)(db, area, after, id, page.Limit + 1)
                : After(Special(db, page.ChangedSince, only), area, after, id, page.Limit + 1).Select(Shape(Expression.Constant(db))).AsAsyncEnumerable();
            await foreach (var row in rows.WithCancellation(ct)) items.Add(row);
        }
        if (areas.Count > 1) items = [.. items.OrderBy(i => i.ChangedAt).ThenBy(i => i.Id).Take(page.Limit + 1)];
        if (items.Count <= page.Limit) return new(items, null, asOf);
        items.RemoveRange(page.Limit, items.Count - page.Limit);
        return new(items, Cursor.Write(items[^1].ChangedAt, items[^1].Id), asOf);
    }

    private static IQueryable<T> Special(TDb db, DateTime? changedSince, Expression<Func<T, bool>>? only)
    {
        var rows = db.Set<T>().AsNoTracking();
        if (only is not null) rows = rows.Where(only);
        if (changedSince is not { } since) return rows;
        var utc = since.Kind == DateTimeKind.Local ? since.ToUniversalTime() : DateTime.SpecifyKind(since, DateTimeKind.Utc);
        return rows.IgnoreQueryFilters(["removed"]).Where(r => r.ChangedAt >= utc);
    }

    // The first comparison is for the index. The compiled query has the same words, since it can call no method of ours.
    private static IQueryable<T> After(IQueryable<T> rows, int area, DateTime after, Guid id, int take) => rows
        .Where(r => r.AreaId == area && r.ChangedAt >= after && (r.ChangedAt > after || r.Id > id))
        .OrderBy(r => r.ChangedAt).ThenBy(r => r.Id).Take(take);

    private Compiled Usual(TDb db) => compiled.GetValue(db.Model, _ =>
    {
        Expression<Func<TDb, int, DateTime, Guid, int, IQueryable<T>>> rows = (d, area, after, id, take) => d.Set<T>().AsNoTracking().IgnoreQueryFilters(AreaFilter)
            .Where(r => r.AreaId == area && r.ChangedAt >= after && (r.ChangedAt > after || r.Id > id))
            .OrderBy(r => r.ChangedAt).ThenBy(r => r.Id).Take(take);
        var items = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(T), typeof(TItem)], rows.Body, Expression.Quote(Shape(rows.Parameters[0])));
        var query = EF.CompileAsyncQuery(Expression.Lambda<Func<TDb, int, DateTime, Guid, int, IQueryable<TItem>>>(items, rows.Parameters));
        return new Compiled(query);
    });

    private Expression<Func<T, TItem>> Shape(Expression db) => Expression.Lambda<Func<T, TItem>>(
        ReplacingExpressionVisitor.Replace(item.Parameters[0], db, item.Body), item.Parameters[1]);
}
