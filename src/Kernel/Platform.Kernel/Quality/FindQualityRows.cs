using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Quality;

/// <summary>A page of the records behind the board's numbers, check by check: as many as the board counts.</summary>
/// <param name="Filter">What it is narrowed by.</param>
/// <param name="Page">Which page.</param>
public sealed record FindQualityRows(QualityFilter Filter, PageOf Page) : IQuery<Paged<QualityRow>>;

/// <summary>Which of the board's numbers a list stands behind.</summary>
/// <param name="AreaId">Only this area; null for all of the caller's.</param>
/// <param name="Class">Only this class; null for all. A field that may be left empty is in none.</param>
/// <param name="Check">Only this check; null for all.</param>
/// <param name="Grave">Only grave ones.</param>
public sealed record QualityFilter(int? AreaId = null, QualityClass? Class = null, string? Check = null, bool Grave = false)
{
    internal bool Holds(QualityCheck check) => Check is null
        ? check.Counts && (Class is null || check.Class == Class) && (!Grave || check.Grave)
        : check.Key == Check;
}

internal sealed class FindQualityRowsHandler(Contributions<IQuality> kinds) : IRequestHandler<FindQualityRows, Paged<QualityRow>>
{
    public async Task<Paged<QualityRow>> Handle(FindQualityRows request, CancellationToken cancellationToken)
    {
        var (filter, page) = (request.Filter, request.Page);
        var (rows, total) = (new List<QualityRow>(), 0L);
        foreach (var kind in kinds.Anywhere().Where(k => k.Checks.Any(filter.Holds)).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            var counts = await kind.Count(filter.AreaId, cancellationToken);
            foreach (var check in kind.Checks.Where(filter.Holds))
            {
                var found = counts.Values.Sum(area => area.First(c => c.Check.Key == check.Key).Found);
                var skip = Math.Max(0, page.Before + rows.Count - total);
                if (skip < found && rows.Count < page.Size)
                    rows.AddRange(await kind.Rows(check.Key, filter.AreaId, (int)skip, page.Size - rows.Count, cancellationToken));
                total += found;
            }
        }
        return new(rows, (int)total);
    }
}
