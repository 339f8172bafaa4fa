namespace Platform.Kernel.Data.Providers;

/// <summary>The three databases that the one set of migrations runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One embedded file; the default on a fresh machine.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later.</summary>
    PostgreSql,

    /// <summary>SQL Server 2022 or later, and what speaks its T-SQL.</summary>
    SqlServer,
}
