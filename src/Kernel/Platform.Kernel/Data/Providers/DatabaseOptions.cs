namespace Platform.Kernel.Data.Providers;

/// <summary>Which database the host uses; bound from the configuration section <see cref="Section"/>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Database";

    /// <summary>The kind of database.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>The ADO.NET connection string; for SQLite at least <c>Data Source=file</c>.</summary>
    public string ConnectionString { get; set; } = "";
}
