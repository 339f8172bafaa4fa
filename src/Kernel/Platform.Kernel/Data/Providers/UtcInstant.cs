using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Platform.Kernel.Data.Providers;

/// <summary>
/// Stores an instant as a UTC date-time, which all three databases can compare and sort. The offset is not kept,
/// nor anything below a microsecond, PostgreSQL's finest.
/// </summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
    instant => new DateTime(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
