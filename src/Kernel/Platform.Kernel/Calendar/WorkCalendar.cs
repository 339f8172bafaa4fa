namespace Platform.Kernel.Calendar;

/// <summary>
/// The working days of one area. A change of the area decides a day, then one of the area above, then the State Council's notice;
/// any other Monday to Friday is worked. A year is known when its New Year's Day is in the notices; of any other year nothing is guessed.
/// Periods are reckoned as 民法典 says: the day on which one begins does not count (201), a month ends on the day of the same
/// number or on its last (202), and a period whose last day is a day off ends on the next working day (203).
/// </summary>
/// <param name="announced">What the notices say of days.</param>
/// <param name="changes">What the area, or one above it, says otherwise.</param>
public sealed class WorkCalendar(IReadOnlyDictionary<DateOnly, bool> announced, IReadOnlyDictionary<DateOnly, bool> changes)
{
    /// <summary>Whether the day is worked.</summary>
    public Announced<bool> Works(DateOnly day) =>
        changes.TryGetValue(day, out var here) ? here
        : !announced.ContainsKey(new(day.Year, 1, 1)) ? Announced<bool>.NotYet(day.Year)
        : announced.TryGetValue(day, out var said) ? said
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself if it is worked, else the first worked day after it (民法典 203).</summary>
    public Announced<DateOnly> WorkedFrom(DateOnly day)
    {
        for (; ; day = day.AddDays(1))
        {
            var works = Works(day);
            if (!works.IsKnown) return Announced<DateOnly>.NotYet(works.MissingYear);
            if (works.Value) return day;
        }
    }

    /// <summary>The last day of a period of working days: 5个工作日 from a Friday ends on the Friday after.</summary>
    /// <param name="start">The day on which it begins; not counted.</param>
    /// <param name="workingDays">How many, at least 1.</param>
    public Announced<DateOnly> Add(DateOnly start, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        Announced<DateOnly> end = start;
        for (var left = workingDays; left > 0 && end.IsKnown; left--) end = WorkedFrom(end.Value.AddDays(1));
        return end;
    }

    /// <summary>The last day of a period of natural days.</summary>
    /// <param name="start">The day on which it begins; not counted.</param>
    /// <param name="days">How many, at least 1.</param>
    public Announced<DateOnly> AfterDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return WorkedFrom(start.AddDays(days));
    }

    /// <summary>The last day of a period of months; twelve are a year.</summary>
    /// <param name="start">The day on which it begins; not counted.</param>
    /// <param name="months">How many, at least 1.</param>
    public Announced<DateOnly> AfterMonths(DateOnly start, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        return WorkedFrom(start.AddMonths(months));
    }

    /// <summary>How many working days lie after the first day, up to and with the second; none where that is not later.</summary>
    public Announced<int> Between(DateOnly start, DateOnly end)
    {
        var count = 0;
        for (var day = start; day < end;)
        {
            day = day.AddDays(1);
            var works = Works(day);
            if (!works.IsKnown) return Announced<int>.NotYet(works.MissingYear);
            if (works.Value) count++;
        }
        return count;
    }
}
