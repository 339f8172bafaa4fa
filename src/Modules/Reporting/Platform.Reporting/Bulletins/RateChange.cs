using System.Globalization;

namespace Platform.Reporting.Bulletins;

/// <summary>What changed since the last bulletin, in words.</summary>
internal static class RateChange
{
    /// <summary>升 2 位, 降 1 位, 持平, in the reader's language unless told; null where there is nothing to compare.</summary>
    public static string? Rank(int now, int before, Func<string, object, string>? say = null) => (now, before) switch
    {
        ( <= 0, _) or (_, <= 0) => null,
        _ when now < before => (say ?? Said)("升 {0} 位", before - now),
        _ when now > before => (say ?? Said)("降 {0} 位", now - before),
        _ => (say ?? Said)("持平", 0),
    };

    /// <summary>Points between two rates in hundredths of a percent: +2.35 个百分点; null where one is missing.</summary>
    public static string? Points(long? now, long? before) => now - before is { } change
        ? Texts.T("{0} 个百分点", (change / 100m).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture))
        : null;

    /// <summary>In Chinese, for a document.</summary>
    public static string Chinese(string words, object value) => string.Format(CultureInfo.InvariantCulture, words, value);

    private static string Said(string words, object value) => Texts.T(words, value);
}
