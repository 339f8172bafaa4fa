namespace Platform.Rules.Engine;

/// <summary>The fee months of one household, numbered from 0.</summary>
/// <param name="Calendar">Calendar months; otherwise from the anchor's day.</param>
/// <param name="AnchorMonth">Month of the anchor.</param>
/// <param name="AnchorDay">Its day of the month.</param>
/// <param name="Shift">1 where the anchor's own day does not count.</param>
internal readonly record struct FeeMonths(bool Calendar, int AnchorMonth, int AnchorDay, int Shift)
{
    /// <summary>First day of a fee month.</summary>
    public int Start(int k) => Calendar ? Days.First(AnchorMonth + k) : Days.At(AnchorMonth + k, AnchorDay) + Shift;

    /// <summary>The fee month of a day; negative before the first.</summary>
    public int IndexOf(int day)
    {
        if (Calendar) return Days.Month(day) - AnchorMonth;
        var k = Days.Month(day - Shift) - AnchorMonth;
        return Start(k) > day ? k - 1 : k;
    }

    /// <summary>The day from which a change counts.</summary>
    public int Align(int day, Change change) => change switch
    {
        Change.Day => day,
        Change.Month => Start(IndexOf(day)),
        _ => Start(IndexOf(day) + 1),
    };
}
