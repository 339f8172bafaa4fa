namespace Platform.Kernel.Audit;

/// <summary>Days of the audit in Asia/Shanghai. The zone has had no summer time since 1991, so a fixed offset needs no zone data.</summary>
public static class AuditDay
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The day of an instant.</summary>
    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Shanghai).DateTime);

    /// <summary>When a day begins, UTC.</summary>
    public static DateTime Begin(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Shanghai).UtcDateTime;
}
