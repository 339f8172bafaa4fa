using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Data.Providers;

/// <summary>The one place that knows how each database is spoken to.</summary>
public static class PlatformDatabase
{
    /// <summary>The table, one in each module's schema, that remembers which migrations have run.</summary>
    public const string HistoryTable = "__Migrations";

    private static readonly PersonalHashes Hashes = new();
    private static readonly ConcurrentDictionary<string, string> Postgres = new(StringComparer.Ordinal);

    /// <summary>Makes a closed connection; the caller opens and disposes it.</summary>
    /// <exception cref="CannotStartException">No connection string is configured.</exception>
    public static DbConnection CreateConnection(DatabaseOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            throw new CannotStartException("没有数据库连接串：请在配置节 Database 中填写 ConnectionString。");

        return options.Provider switch
        {
            DatabaseProvider.Sqlite => SqlitePragmas.Watch(new SqliteConnection(options.ConnectionString)),
            DatabaseProvider.PostgreSql => new NpgsqlConnection(Postgres.GetOrAdd(options.ConnectionString, PostgresSettings.Of)),
            DatabaseProvider.SqlServer => new SqlConnection(options.ConnectionString),
            _ => throw Unknown(options.Provider),
        };
    }

    /// <summary>Lets a context speak to a kind of database; its connection is set later, by who owns it.</summary>
    /// <param name="builder">The options of the module's context.</param>
    /// <param name="provider">The kind of database.</param>
    /// <param name="schema">The module's word; also its <c>HasDefaultSchema</c>.</param>
    /// <param name="migrationsAssembly">Where the module's migrations stand.</param>
    public static DbContextOptionsBuilder Use(
        DbContextOptionsBuilder builder,
        DatabaseProvider provider,
        string schema,
        Assembly migrationsAssembly)
    {
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                builder.UseSqlite(o => o
                    .MigrationsAssembly(migrationsAssembly)
                    .MigrationsHistoryTable(SqliteNames.Join(HistoryTable, schema)));
                builder.ReplaceService<ISqlGenerationHelper, SqliteNames>();
                builder.ReplaceService<IMigrationsSqlGenerator, SqliteMigrations>();
                builder.ConfigureWarnings(w => w.Ignore(
                    SqliteEventId.SchemaConfiguredWarning, SqliteEventId.TableRebuildPendingWarning,
                    RelationalEventId.NonTransactionalMigrationOperationWarning));
                break;
            case DatabaseProvider.PostgreSql:
                builder.UseNpgsql(o => o
                    .MigrationsAssembly(migrationsAssembly).MigrationsHistoryTable(HistoryTable, schema));
                break;
            case DatabaseProvider.SqlServer:
                builder.UseSqlServer(o => o
                    .MigrationsAssembly(migrationsAssembly).MigrationsHistoryTable(HistoryTable, schema));
                break;
            default:
                throw Unknown(provider);
        }

#if !DEBUG
        builder.EnableThreadSafetyChecks(false); // three objects for each row that is read; while developing they are worth it
#endif
        builder.AddInterceptors(Hashes);
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new NeutralModelExtension());
        return builder;
    }

    /// <summary>Tells a migrated database what migrations cannot, which are the same for all.</summary>
    public static Task Tune(PlatformDb house, CancellationToken ct) => house.Database.IsNpgsql() ? PostgresSettings.Apply(house, ct) : Task.CompletedTask;

    private static CannotStartException Unknown(DatabaseProvider provider) =>
        new($"不认识的数据库种类 {provider}：请填 Sqlite、PostgreSql 或 SqlServer。");
}
