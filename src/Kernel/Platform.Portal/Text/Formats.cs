using System.Globalization;

namespace Platform.Portal;

/// <summary>How numbers, money, areas and times are written, the same on every page, export and print.</summary>
public static class Formats
{
    /// <summary>What stands where there is no value.</summary>
    public const string None = "—";

    // The whole country keeps one zone and has had no summer time since 1991; a fixed offset needs no zone data.
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>A whole number with thousands separators: 20,000.</summary>
    public static string Count(long? n) => n is { } v ? v.ToString("N0", CultureInfo.InvariantCulture) : None;

    /// <summary>分 as 元: 123456 → 1,234.56.</summary>
    public static string Money(long? fen) => Fixed(fen, 100m);

    /// <summary>分 as 万元, half away from zero: 123456789 → 123.46.</summary>
    public static string Wan(long? fen) => Fixed(fen, 1_000_000m);

    /// <summary>0.01 ㎡ as ㎡: 8955 → 89.55.</summary>
    public static string Area(long? dm2) => Fixed(dm2, 100m);

    /// <summary>Share in percent with one decimal; — when <paramref name="whole"/> is 0.</summary>
    public static string Percent(long part, long whole) =>
        whole == 0 ? None : (part * 100m / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>2026-11-22.</summary>
    public static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? None;

    /// <summary>Beijing time to the minute: 2026-11-22 16:03.</summary>
    public static string Instant(DateTimeOffset? at) =>
        at?.ToOffset(Shanghai).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? None;

    /// <summary>The calendar day in Beijing.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Shanghai).DateTime);

    /// <summary>2026年11月22日 星期日, or Sunday, 22 November 2026 in English.</summary>
    public static string LongDay(DateOnly day) =>
        Texts.T("LongDay", day.Year, day.Month, day.Day, Texts.T("Weekday" + (int)day.DayOfWeek), Texts.T("Month" + day.Month));

    /// <summary>A value as the given kind of figure.</summary>
    public static string Of(Kind kind, object? value) => (kind, value) switch
    {
        (_, null) => None,
        (_, string s) => s.Length == 0 ? None : s,
        (Kind.Money, _) => Money(Whole(value)),
        (Kind.Wan, _) => Wan(Whole(value)),
        (Kind.Area, _) => Area(Whole(value)),
        (_, DateOnly d) => Date(d),
        (_, DateTimeOffset t) => Instant(t),
        (_, int or long or short or byte) => Count(Whole(value)),
        (_, decimal d) => d.ToString("#,0.##", CultureInfo.InvariantCulture),
        (_, IFormattable f) => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? None,
    };

    /// <summary>The unit's name for a kind of figure: 元, 万元, ㎡, or empty.</summary>
    public static string UnitOf(Kind kind) => kind switch
    {
        Kind.Money => Texts.T("Yuan"),
        Kind.Wan => Texts.T("WanYuan"),
        Kind.Area => "㎡",
        _ => "",
    };

    private static long Whole(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Fixed(long? n, decimal unit) =>
        n is { } v ? (v / unit).ToString("N2", CultureInfo.InvariantCulture) : None;
}
