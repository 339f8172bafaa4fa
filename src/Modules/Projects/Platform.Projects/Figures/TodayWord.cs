using Platform.Portal;

namespace Platform.Projects.Figures;

internal static class TodayWord
{
    /// <summary>The calendar day in Beijing.</summary>
    public static DateOnly Today(this TimeProvider clock) => Formats.DayOf(clock.GetUtcNow());
}
