namespace Platform.Kernel.Sheets;

/// <summary>Compares days of which some are known to the month only.</summary>
public static class Days
{
    /// <summary>True when the first day certainly lies before the second: where either is known to the month, months are compared.</summary>
    public static bool Before(DateOnly a, bool aMonthOnly, DateOnly b, bool bMonthOnly) =>
        aMonthOnly || bMonthOnly ? Month(a) < Month(b) : a < b;

    /// <summary>True when two days certainly differ.</summary>
    public static bool Differ(DateOnly a, bool aMonthOnly, DateOnly b, bool bMonthOnly) =>
        aMonthOnly || bMonthOnly ? Month(a) != Month(b) : a != b;

    /// <summary>Months since year 0.</summary>
    public static int Month(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
