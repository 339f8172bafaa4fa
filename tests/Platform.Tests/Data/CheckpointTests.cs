using Microsoft.Data.Sqlite;
using Platform.Kernel.Data.Providers;

namespace Platform.Tests.Data;

/// <summary>The embedded database keeps what is committed in its log, until somebody behind the commits moves it into its file.</summary>
public sealed class CheckpointTests : IDisposable
{
    private const int Rows = 20_000; // some megabytes: SQLite's own usual limit would have moved them
    private readonly string folder = Directory.CreateTempSubdirectory("platform-checkpoint-").FullName;

    [Fact]
    public async Task A_commit_leaves_the_file_alone_and_the_checkpoint_fills_it()
    {
        var options = new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder, "platform.db")}" };
        await using var connection = PlatformDatabase.CreateConnection(options);
        await connection.OpenAsync();
        Run(connection, "CREATE TABLE Rows (Text TEXT)");
        Run(connection, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Rows}) INSERT INTO Rows SELECT hex(randomblob(300)) FROM n");
        Alone().ShouldBe(0);
        await SqlitePragmas.Checkpoint(options, default);
        Alone().ShouldBe(Rows);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    // What the file holds without its log.
    private long Alone()
    {
        var copy = Path.Combine(folder, "copy.db");
        File.Copy(Path.Combine(folder, "platform.db"), copy, overwrite: true);
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        if ((long)Run(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'Rows'")! == 0) return 0;
        return (long)Run(connection, "SELECT count(*) FROM Rows")!;
    }

    private static object? Run(System.Data.Common.DbConnection on, string sql)
    {
        using var command = on.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
