using Platform.Kernel.Sheets;
using Platform.Portal;

namespace Platform.Funding.Funds;

/// <summary>What a list of funds is narrowed to; the keys of the address have the same names in lower case, but for <c>q</c> and <c>status</c>.</summary>
/// <param name="Words">Project, source or document number; <c>q</c>.</param>
/// <param name="Status"><c>over</c> (paid more than arrived), <c>noaccount</c> (no special account); empty for all.</param>
/// <param name="Source">资金来源.</param>
/// <param name="Area">Only this area.</param>
/// <param name="Project">Only this project.</param>
/// <param name="From">Arrived on or after.</param>
/// <param name="Until">Arrived on or before; funds without a day belong to it.</param>
internal sealed record FundFilter(
    string? Words = null, string? Status = null, string? Source = null, int? Area = null, Guid? Project = null,
    DateOnly? From = null, DateOnly? Until = null)
{
    public static FundFilter Of(UrlQuery url)
    {
        Entry.TryDay(url["from"], out var from);
        Entry.TryDay(url["until"], out var until);
        var area = url.Number("area", 0);
        return new(
            url["q"], url["status"], url["source"], area == 0 ? null : area,
            Guid.TryParse(url["project"], out var project) ? project : null, from, until);
    }
}

internal static class FundFilters
{
    /// <summary>The filter without its status.</summary>
    public static IQueryable<Fund> Apply(this IQueryable<Fund> rows, FundFilter filter)
    {
        if (filter.Area is { } area) rows = rows.Where(f => f.AreaId == area);
        if (filter.Project is { } project) rows = rows.Where(f => f.ProjectId == project);
        if (filter.Source is { Length: > 0 } source) rows = rows.Where(f => f.Source == source);
        if (filter.From is { } from) rows = rows.Where(f => f.ArrivedOn >= from);
        if (filter.Until is { } until) rows = rows.Where(f => f.ArrivedOn == null || f.ArrivedOn <= until);
        if (Fold.Name(filter.Words ?? "") is { Length: > 0 } words) rows = rows.Where(f => f.Folded.Contains(words));
        return rows;
    }

    /// <summary>Those of a status; all for a word that is none.</summary>
    public static IQueryable<Fund> Of(this IQueryable<Fund> rows, string? status) => status switch
    {
        "over" => rows.Where(f => f.PaidFen > f.ArrivedFen),
        "noaccount" => rows.Where(f => f.Account == ""),
        _ => rows,
    };
}
