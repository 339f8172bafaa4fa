using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel.Data.Providers;

/// <summary>Any module's <see cref="DesignTimeFactory{TContext}"/>, for those who walk all modules.</summary>
public interface IContextFactory
{
    /// <summary>The module's word, which is also its schema.</summary>
    string Schema { get; }

    /// <summary>Makes the context on any of the three databases.</summary>
    /// <param name="provider">The kind of database that <paramref name="connection"/> speaks to.</param>
    /// <param name="connection">Owned by the caller.</param>
    /// <param name="more">Adds interceptors and the like; optional.</param>
    DbContext Create(DatabaseProvider provider, DbConnection connection, Action<DbContextOptionsBuilder>? more = null);
}
