using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>On a real SQL Server, given by <c>PLATFORM_TEST_SQLSERVER</c>; else skipped and counted.</summary>
public sealed class LiveTests
{
    private const string Variable = "PLATFORM_TEST_SQLSERVER";

    [SkippableFact]
    public void All_migrations_run_on_a_fresh_database()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(server), $"{Variable} is not set");
        var name = "platform_" + Guid.NewGuid().ToString("N");
        Run(server!, $"CREATE DATABASE [{name}]");
        try
        {
            var own = new SqlConnectionStringBuilder(server) { InitialCatalog = name, Pooling = false }.ConnectionString;
            using var connection = PlatformDatabase.CreateConnection(new() { Provider = DatabaseProvider.SqlServer, ConnectionString = own });
            connection.Open();
            foreach (var factory in PlatformContexts.All)
            {
                using var context = factory.Create(DatabaseProvider.SqlServer, connection);
                context.Database.Migrate();
                context.Database.GetPendingMigrations().ShouldBeEmpty();
                context.Database.HasPendingModelChanges().ShouldBeFalse();
            }
        }
        finally
        {
            Run(server!, $"DROP DATABASE [{name}]");
        }
    }

    private static void Run(string server, string sql)
    {
        using var connection = new SqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
