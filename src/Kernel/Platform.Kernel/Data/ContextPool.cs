using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Kernel.Data.Providers;

namespace Platform.Kernel.Data;

/// <summary>Keeps contexts from scope to scope: to make EF's services anew costs more than most queries.</summary>
/// <param name="database">Which database.</param>
/// <param name="interceptors">What watches every context.</param>
public sealed class ContextPool<T>(DatabaseOptions database, IEnumerable<IInterceptor> interceptors)
    where T : ModuleDb
{
    private readonly PooledDbContextFactory<T> pool = new(Options(database, interceptors));

    /// <summary>A context on the scope's ground; it goes back when it is disposed.</summary>
    public T Take(DbGround ground)
    {
        var context = pool.CreateDbContext();
        context.Stand(ground);
        return context;
    }

    private static DbContextOptions<T> Options(DatabaseOptions database, IEnumerable<IInterceptor> interceptors)
    {
        var builder = new DbContextOptionsBuilder<T>();
        PlatformDatabase.Use(builder, database.Provider, ModuleDb.WordOf(typeof(T)), typeof(T).Assembly);
        builder.AddInterceptors(interceptors);
        return builder.Options;
    }
}
