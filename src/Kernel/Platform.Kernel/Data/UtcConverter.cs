using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Platform.Kernel.Data;

/// <summary>Instants are UTC in and out; SQLite and SQL Server forget the kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc),
    v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
