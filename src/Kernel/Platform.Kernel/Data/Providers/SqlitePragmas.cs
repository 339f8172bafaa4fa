using System.Data;
using Microsoft.Data.Sqlite;

namespace Platform.Kernel.Data.Providers;

/// <summary>Sets what SQLite forgets with every connection, and moves its log into its file.</summary>
public static class SqlitePragmas
{
    // With WAL, NORMAL never corrupts; only a power cut (not a crash) can take back the last commits. The size of a page is that of a
    // new file; one that is there keeps its own. Double the usual one takes a tenth off what many rows cost. The log is moved into the
    // file behind the commits (see Checkpoint); only where nobody does it, a commit does when the log has a gigabyte.
    private const string Commands =
        "PRAGMA busy_timeout=30000; PRAGMA page_size=8192; PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=131072;";

    /// <summary>Runs the pragmas each time that the connection is opened, by whomever.</summary>
    public static SqliteConnection Watch(SqliteConnection connection)
    {
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open)
                Apply(connection);
        };
        return connection;
    }

    /// <summary>Moves what is committed from the log into the file; waits for nobody, and nobody waits for it.</summary>
    public static async Task Checkpoint(DatabaseOptions options, CancellationToken ct)
    {
        await using var connection = PlatformDatabase.CreateConnection(options);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Apply(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Commands;
        command.ExecuteNonQuery();
    }
}
