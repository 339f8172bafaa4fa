using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Reporting.Indicators;

/// <summary>Days as of which indicators can be asked: from 1990 to today.</summary>
internal static class AskedDay
{
    /// <summary>What is said of another day.</summary>
    public const string Wanted = "日期应在 1990 年以后、今天以前。";

    /// <summary>Whether the day is one of them.</summary>
    public static bool IsKnown(DateOnly day, TimeProvider clock) => day.Year >= 1990 && day <= Formats.DayOf(clock.GetUtcNow());

    /// <summary>Refuses another day.</summary>
    /// <exception cref="ProblemException"><c>invalid</c>, at the field <c>asOf</c>.</exception>
    public static void Check(DateOnly day, TimeProvider clock)
    {
        if (!IsKnown(day, clock)) throw Problem.Invalid([new("asOf", Wanted)]);
    }

    /// <summary>The day of a page's address; today where it names none, or <c>IsOther</c> where it names one that cannot be asked.</summary>
    public static (DateOnly Day, bool IsOther) Of(UrlQuery url, TimeProvider clock)
    {
        var isDay = Entry.TryDay(url["asOf"], out var asked);
        return isDay && asked is { } day && IsKnown(day, clock) ? (day, false) : (Formats.DayOf(clock.GetUtcNow()), !isDay || asked is not null);
    }
}
