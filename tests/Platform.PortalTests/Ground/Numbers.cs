using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.PortalTests.Ground;

/// <summary>Reads numbers as the pages write them.</summary>
internal static partial class Numbers
{
    /// <summary>The first whole number of a text, thousands separators left out.</summary>
    public static long First(string text) =>
        long.Parse(Whole().Match(text).Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>With thousands separators, as pages write it.</summary>
    public static string Written(long n) => n.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A decimal of the expected file with thousands separators.</summary>
    public static string Written(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture).ToString("N2", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d,]*")]
    private static partial Regex Whole();
}
