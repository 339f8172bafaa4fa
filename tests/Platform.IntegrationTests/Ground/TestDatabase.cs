using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.Ground;

/// <summary>A database of its own name for one house: a SQLite file in its data folder, or one made on a given server.</summary>
internal sealed class TestDatabase(DatabaseProvider provider, string connectionString, Func<ValueTask>? drop = null) : IAsyncDisposable
{
    public DatabaseProvider Provider => provider;

    /// <summary>Empty for SQLite: the host then makes a file in its data folder, as on a fresh machine.</summary>
    public string ConnectionString => connectionString;

    /// <summary>The environment variable that holds the server's connection string; null where none is needed.</summary>
    public static string? Variable(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => "PLATFORM_TEST_POSTGRES",
        DatabaseProvider.SqlServer => "PLATFORM_TEST_SQLSERVER",
        _ => null,
    };

    /// <summary>Makes one; null where no server is configured.</summary>
    public static async Task<TestDatabase?> Create(DatabaseProvider provider)
    {
        if (Variable(provider) is not { } variable) return new(provider, "");
        var server = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(server)) return null;
        var name = "platform_" + Guid.NewGuid().ToString("N");
        var (create, drop, own) = provider == DatabaseProvider.PostgreSql
            ? ($"CREATE DATABASE {name}", $"DROP DATABASE {name} WITH (FORCE)", new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 30 }.ConnectionString)
            : ($"CREATE DATABASE [{name}]", $"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]",
                new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString);
        await Run(provider, server, create);
        return new(provider, own, async () => await Run(provider, server, drop));
    }

    public ValueTask DisposeAsync() => drop?.Invoke() ?? ValueTask.CompletedTask;

    private static async Task Run(DatabaseProvider provider, string server, string sql)
    {
        await using DbConnection connection = provider == DatabaseProvider.PostgreSql ? new NpgsqlConnection(server) : new SqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
