namespace Platform.Kernel.Sheets;

/// <summary>Excel's day numbers.</summary>
internal static class Serial
{
    private const int Earliest = 367;      // 1901: below it stand the 1900 leap-day error and plain small numbers
    private const int Latest = 2_958_465;  // 9999-12-31

    public static bool TryDay(double serial, out DateOnly day)
    {
        if (serial < Earliest || serial > Latest)
        {
            day = default;
            return false;
        }

        day = DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(serial)));
        return true;
    }
}
