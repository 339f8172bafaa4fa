using System.Globalization;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Housing.Lists;

/// <summary>What the address of a list asks for; exports read the same address.</summary>
/// <param name="Text">Folded words; empty for none.</param>
/// <param name="AreaId">Only this area.</param>
/// <param name="ProjectId">Only this project.</param>
/// <param name="Status">The tab; empty for all.</param>
/// <param name="AsOf">As of this day; today unless the address says.</param>
/// <param name="Page">Which page, in which order.</param>
internal sealed record Asked(string Text, int? AreaId, Guid? ProjectId, string Status, DateOnly AsOf, PageOf Page)
{
    /// <summary>What goes onto paper at most.</summary>
    public const int PrintMost = 5_000;

    private const int LargestPage = 100;

    public static Asked From(UrlQuery url, TimeProvider clock) => new(
        Fold.Name(url["q"] ?? ""),
        url.Number("area", 0) is > 0 and var area ? area : null,
        Guid.TryParse(url["project"], out var project) ? project : null,
        url["status"] ?? "",
        DateOnly.TryParseExact(url["asOf"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : Formats.DayOf(clock.GetUtcNow()),
        url["print"] == "1"
            ? new(1, PrintMost, url["sort"] ?? "")
            : new(url.Number("page", 1), Math.Min(url.Number("size", 20), LargestPage), url["sort"] ?? ""));

    /// <summary>The whole filter, for an export.</summary>
    public Asked Whole() => this with { Page = PageOf.All(Page.Sort) };

    /// <summary>Whether the filter is empty, so that an empty list means that nothing is stored.</summary>
    public bool IsPlain => Text.Length == 0 && AreaId is null && ProjectId is null && Status.Length == 0;
}
