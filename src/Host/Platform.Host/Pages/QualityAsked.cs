using Platform.Kernel.Quality;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>What the addresses of the board and its lists ask for; their exports read the same addresses.</summary>
internal static class QualityAsked
{
    /// <summary>The spans of days that the trend shows.</summary>
    public static readonly IReadOnlyList<int> Spans = [30, 90];

    public static int? Area(UrlQuery url) => url.Number("area", 0) is > 0 and var area ? area : null;

    public static int Days(UrlQuery url) => url.Number("days", Spans[0]) is var days && Spans.Contains(days) ? days : Spans[0];

    public static QualityFilter Filter(UrlQuery url) => new(Area(url), QualityClasses.Read(url["class"]), url["check"], url["grave"] == "yes");

    /// <summary>The list behind a number of the board.</summary>
    public static string Rows(int? areaId, QualityClass? kind = null, string? check = null) =>
        UrlQuery.Parse("/quality/rows").With("area", areaId).With("class", kind?.Key()).With("check", check).ToString();
}
