using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>The same migrations make every module's schema on SQLite and PostgreSQL, beside each other in one database.</summary>
public sealed class OneSetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("platform-one-set").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void On_sqlite()
    {
        var file = Path.Combine(folder, "all.db");
        UpDownUp(new() { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={file};Pooling=false" });
    }

    [SkippableFact]
    public void On_postgresql()
    {
        var server = Environment.GetEnvironmentVariable("PLATFORM_TEST_POSTGRES");
        Skip.If(string.IsNullOrEmpty(server), "PLATFORM_TEST_POSTGRES is not set");
        var name = "one_set_" + Guid.NewGuid().ToString("N");
        using var admin = new NpgsqlConnection(server);
        admin.Open();
        Run(admin, $"CREATE DATABASE {name}");
        try
        {
            var own = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;
            UpDownUp(new() { Provider = DatabaseProvider.PostgreSql, ConnectionString = own });
        }
        finally
        {
            Run(admin, $"DROP DATABASE {name}");
        }
    }

    private static void UpDownUp(DatabaseOptions options)
    {
        using var connection = PlatformDatabase.CreateConnection(options);
        connection.Open();
        Each(context => context.Database.Migrate());
        Each(context => context.Database.HasPendingModelChanges().ShouldBeFalse(context.GetType().Name));
        Each(context => context.GetService<IMigrator>().Migrate(Migration.InitialDatabase));
        Each(context => context.Database.GetAppliedMigrations().ShouldBeEmpty(context.GetType().Name));
        Each(context => context.Database.Migrate());
        Each(context => context.Database.GetPendingMigrations().ShouldBeEmpty(context.GetType().Name));

        void Each(Action<DbContext> act)
        {
            foreach (var factory in PlatformContexts.All)
            {
                using var context = factory.Create(options.Provider, connection);
                act(context);
            }
        }
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
