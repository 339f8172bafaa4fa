using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Platform.Kernel.Data.Providers;

/// <summary>
/// Makes a module's context for <c>build/migrate-add</c>, always by the SQL Server provider and never connected:
/// <c>internal sealed class FeesDbFactory() : DesignTimeFactory&lt;FeesDb&gt;("fees", o =&gt; new FeesDb(o));</c>
/// </summary>
/// <param name="schema">The module's word.</param>
/// <param name="create">Makes the context; what it needs beside options may be inert here.</param>
public abstract class DesignTimeFactory<TContext>(string schema, Func<DbContextOptions<TContext>, TContext> create)
    : IDesignTimeDbContextFactory<TContext>, IContextFactory
    where TContext : DbContext
{
    /// <summary>The module's word, which is also its schema.</summary>
    public string Schema { get; } = schema;

    /// <summary>Makes the context as the migrations are written from it.</summary>
    public TContext CreateDbContext(string[] args) => Create(
        DatabaseProvider.SqlServer, new SqlConnection("Server=design-time-only;Database=none;Encrypt=false"));

    /// <summary>Makes the context on any of the three databases.</summary>
    /// <param name="provider">The kind of database that <paramref name="connection"/> speaks to.</param>
    /// <param name="connection">Owned by the caller.</param>
    /// <param name="more">Adds interceptors and the like; optional.</param>
    public TContext Create(
        DatabaseProvider provider,
        DbConnection connection,
        Action<DbContextOptionsBuilder>? more = null)
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        PlatformDatabase.Use(builder, provider, Schema, typeof(TContext).Assembly);
        more?.Invoke(builder);
        var context = create(builder.Options);
        context.Database.SetDbConnection(connection);
        return context;
    }

    DbContext IContextFactory.Create(
        DatabaseProvider provider, DbConnection connection, Action<DbContextOptionsBuilder>? more) =>
        Create(provider, connection, more);
}
