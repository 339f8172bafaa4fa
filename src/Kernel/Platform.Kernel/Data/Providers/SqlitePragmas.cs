using System.Data;
using Microsoft.Data.Sqlite;

namespace Platform.Kernel.Data.Providers;

/// <summary>Sets what SQLite forgets with every connection.</summary>
internal static class SqlitePragmas
{
    // With WAL, NORMAL never corrupts; only a power cut (not a crash) can take back the last commits. The size of a page is that of a
    // new file; one that is there keeps its own. Double the usual one takes a tenth off what many rows cost.
    private const string Commands =
        "PRAGMA busy_timeout=30000; PRAGMA page_size=8192; PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;";

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

    private static void Apply(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Commands;
        command.ExecuteNonQuery();
    }
}
