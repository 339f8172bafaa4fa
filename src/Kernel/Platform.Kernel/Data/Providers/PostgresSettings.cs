using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Platform.Kernel.Data.Providers;

/// <summary>What PostgreSQL has to be told for queries that add up all entries of a county.</summary>
internal static class PostgresSettings
{
    // To compile a query costs more than any of ours takes. With the usual 4 MB the sums of 100,000 families go to the disk and back.
    private const string Options = "-c jit=off -c work_mem=32MB";

    // A family has one project: who takes the two for independent expects ten times as many sums, and sorts all entries.
    private const string Statistics = """
        CREATE STATISTICS IF NOT EXISTS platform."BookEntries_Families" (ndistinct) ON "AreaId", "ProjectId", "SubjectId" FROM platform."BookEntries"
        """;

    /// <summary>The connection string with our settings; one that has <c>Options</c> of its own keeps those.</summary>
    public static string Of(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!string.IsNullOrEmpty(settings.Options)) return connectionString;
        settings.Options = Options;
        settings.NoResetOnClose = true; // what we set ends with its transaction, and temporary tables are made once for a connection
        return settings.ConnectionString;
    }

    /// <summary>Says what no migration of ours can say; once said, it stays.</summary>
    public static Task Apply(DbContext house, CancellationToken ct) => house.Database.ExecuteSqlRawAsync(Statistics, ct);
}
