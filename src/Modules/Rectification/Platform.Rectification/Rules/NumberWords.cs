using Platform.Portal;

namespace Platform.Rectification.Rules;

/// <summary>Numbers and thresholds as people read them.</summary>
internal static class NumberWords
{
    /// <summary>A value with its unit: 1,234.56 元, 46%, 12 户; — where there is none.</summary>
    public static string Of(long? value, string unit) => (value, unit) switch
    {
        (null, _) => Formats.None,
        (0, "分") => "0 元",
        (_, "分") => Formats.Money(value) + " 元",
        (_, "%") => Formats.Count(value) + "%",
        _ => $"{Formats.Count(value)} {unit}",
    };

    /// <summary>When it is a problem: 高于 0 元, 低于 60%, 达到 3 件, 超期满 30 天.</summary>
    public static string Of(Comparison compare, long threshold, string unit) =>
        $"{Of(compare)} {Of(threshold, compare == Comparison.OverdueAtLeast ? "天" : unit)}";

    /// <summary>A comparison by itself: 高于, 低于, 达到, 超期满.</summary>
    public static string Of(Comparison compare) => compare switch
    {
        Comparison.Above => "高于",
        Comparison.Below => "低于",
        Comparison.AtLeast => "达到",
        _ => "超期满",
    };

    /// <summary>Null for 0: a problem whose numbers are of the project as a whole tells of no family or sum.</summary>
    public static long? OrNone(long number) => number == 0 ? null : number;
}
