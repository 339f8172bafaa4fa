using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Portal;

/// <summary>What the address of a list asks for; exports read the same address.</summary>
/// <param name="Text">Folded words; empty for none.</param>
/// <param name="AreaId">Only this area.</param>
/// <param name="ProjectId">Only this project.</param>
/// <param name="Status">The tab; empty for all.</param>
/// <param name="AsOf">As of this day; today unless the address says.</param>
/// <param name="Page">Which page, in which order.</param>
public sealed record Asked(string Text, int? AreaId, Guid? ProjectId, string Status, DateOnly AsOf, PageOf Page)
{
    /// <summary>Reads <c>q</c>, <c>area</c>, <c>project</c>, <c>status</c>, <c>asOf</c>, and the page.</summary>
    public static Asked From(UrlQuery url, TimeProvider clock)
    {
        Entry.TryDay(url["asOf"], out var asOf);
        return new(
            Fold.Name(url["q"] ?? ""),
            url.Number("area", 0) is > 0 and var area ? area : null,
            Guid.TryParse(url["project"], out var project) ? project : null,
            url["status"] ?? "",
            asOf ?? Formats.DayOf(clock.GetUtcNow()),
            Paper.PageOf(url, url["print"] == "1"));
    }

    /// <summary>The whole filter, for an export.</summary>
    public Asked Whole() => this with { Page = PageOf.All(Page.Sort) };

    /// <summary>Whether the filter is empty, so that an empty list means that nothing is stored.</summary>
    public bool IsPlain => Text.Length == 0 && AreaId is null && ProjectId is null && Status.Length == 0;
}
