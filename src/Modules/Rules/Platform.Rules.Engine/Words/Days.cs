using System.Runtime.CompilerServices;

namespace Platform.Rules.Engine;

/// <summary>Days and months as whole numbers. A month is year × 12 + month − 1, a day <see cref="DateOnly.DayNumber"/>.</summary>
internal static class Days
{
    private const int FirstYear = 1899, LastYear = 2401;

    private static readonly int[] Firsts = [.. Enumerable.Range(FirstYear * 12, (LastYear - FirstYear) * 12).Select(m => new DateOnly(m / 12, m % 12 + 1, 1).DayNumber)];

    /// <summary>The earliest and the latest day that a fact may have.</summary>
    public static readonly DateOnly Min = new(1900, 1, 1), Max = new(2199, 12, 31);

    /// <summary>Later than any day.</summary>
    public const int Never = int.MaxValue;

    /// <summary>First day of a month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int First(int month) => Firsts[month - FirstYear * 12];

    /// <summary>The month of a day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Month(int day)
    {
        // 30.4375 days on the average month: the guess is at most one off. Set right without a branch, which nobody could foretell.
        var at = (int)((day - Firsts[0]) * 16L / 487);
        at -= (int)((uint)(day - Firsts[at]) >> 31);
        at += 1 - (int)((uint)(day - Firsts[at + 1]) >> 31);
        return at + FirstYear * 12;
    }

    /// <summary>A day of a month, its last where the month is shorter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int At(int month, int dayOfMonth)
    {
        var first = First(month);
        return first + Math.Min(dayOfMonth, First(month + 1) - first) - 1;
    }

    /// <summary>Adds months, keeping the day of the month where the month has it.</summary>
    public static int AddMonths(int day, int months)
    {
        var month = Month(day);
        return At(month + months, day - First(month) + 1);
    }

    /// <summary>A day that facts may have.</summary>
    public static bool Sane(DateOnly day) => day >= Min && day <= Max;
}
