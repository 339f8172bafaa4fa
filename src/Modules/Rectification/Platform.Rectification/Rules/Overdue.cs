namespace Platform.Rectification.Rules;

/// <summary>Days overdue, counted the same everywhere.</summary>
internal static class Overdue
{
    /// <summary>Whole days from <paramref name="since"/> to <paramref name="asOf"/>; 0 where nothing is overdue or it lies ahead.</summary>
    public static int Days(DateOnly? since, DateOnly asOf) => since is { } day ? Math.Max(0, asOf.DayNumber - day.DayNumber) : 0;
}
