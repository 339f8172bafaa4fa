using Platform.Kernel.Sheets;
using Platform.Portal;

namespace Platform.Petitions.Register;

/// <summary>What a list of petitions is narrowed to.</summary>
/// <param name="AsOf">The day by which petitions were registered, and on which they stand as they stand.</param>
/// <param name="Words">Petitioner, project, kind or claim.</param>
/// <param name="Status"><c>urgent</c>, <c>overdue</c>, <c>intime</c>, <c>unaccepted</c>, <c>replied</c>; empty for all.</param>
/// <param name="Kind">内容分类; <see cref="NoKind"/> for those without one.</param>
/// <param name="Area">Only this area.</param>
/// <param name="Project">Only this project.</param>
/// <param name="From">Registered on or after.</param>
/// <param name="Until">Registered on or before.</param>
internal sealed record PetitionFilter(
    DateOnly AsOf, string? Words = null, string? Status = null, string? Kind = null, int? Area = null, Guid? Project = null,
    DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>The kind of those without one.</summary>
    public const string NoKind = "未分类";

    /// <summary>A petition is urgent when its term ends within so many days.</summary>
    public const int WarnDays = 7;

    /// <summary>The filter that an address asks for: <c>asOf</c> (today unless told), <c>q</c>, <c>status</c>, <c>kind</c>, <c>area</c>, <c>project</c>, <c>from</c>, <c>until</c>.</summary>
    public static PetitionFilter Of(UrlQuery url, TimeProvider clock)
    {
        Entry.TryDay(url["asOf"], out var asOf);
        Entry.TryDay(url["from"], out var from);
        Entry.TryDay(url["until"], out var until);
        var area = url.Number("area", 0);
        return new(
            asOf ?? Formats.DayOf(clock.GetUtcNow()), url["q"], url["status"], url["kind"], area == 0 ? null : area,
            Guid.TryParse(url["project"], out var project) ? project : null, from, until);
    }
}

internal static class PetitionFilters
{
    /// <summary>The filter without its status.</summary>
    public static IQueryable<Petition> Apply(this IQueryable<Petition> rows, PetitionFilter filter)
    {
        rows = rows.By(filter.AsOf);
        if (filter.Area is { } area) rows = rows.Where(p => p.AreaId == area);
        if (filter.Project is { } project) rows = rows.Where(p => p.ProjectId == project);
        if (filter.From is { } from) rows = rows.Where(p => p.RegisteredOn >= from);
        if (filter.Until is { } until) rows = rows.Where(p => p.RegisteredOn <= until);
        if (filter.Kind is { Length: > 0 } named)
        {
            var kind = named == PetitionFilter.NoKind ? "" : named;
            rows = rows.Where(p => p.Kind == kind);
        }
        if (Fold.Name(filter.Words ?? "") is { Length: > 0 } words) rows = rows.Where(p => p.Folded.Contains(words));
        return rows;
    }

    /// <summary>Those of a status; all for a word that is none.</summary>
    public static IQueryable<Petition> Of(this IQueryable<Petition> rows, string? status, DateOnly day) => status switch
    {
        "urgent" => rows.Where(Standings.IsUrgent(day, PetitionFilter.WarnDays)),
        "overdue" => rows.Where(Standings.Is(Standing.Overdue, day)),
        "intime" => rows.Where(Standings.Is(Standing.InTime, day)),
        "unaccepted" => rows.Where(Standings.Is(Standing.NotAccepted, day)),
        "replied" => rows.Where(Standings.Is(Standing.Replied, day)),
        _ => rows,
    };
}
