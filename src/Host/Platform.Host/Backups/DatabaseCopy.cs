using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Platform.Kernel.Data.Providers;

namespace Platform.Host.Backups;

/// <summary>Copies a whole database out and in, by its own tool; the house goes on meanwhile.</summary>
internal static class DatabaseCopy
{
    private const string Sqlite = "platform.db", Postgres = "platform.dump";

    /// <summary>One moment of the database, into a folder.</summary>
    public static async Task Out(DatabaseOptions options, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                await using (var connection = PlatformDatabase.CreateConnection(options))
                {
                    await connection.OpenAsync(ct);
                    await using var command = connection.CreateCommand();
                    command.CommandText = "VACUUM INTO @p0";
                    command.Parameters.Add(new SqliteParameter("@p0", Path.Combine(folder, Sqlite)));
                    await command.ExecuteNonQueryAsync(ct);
                }
                break;
            case DatabaseProvider.PostgreSql:
                await Run(options, "pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file=" + Path.Combine(folder, Postgres)], ct);
                break;
            default:
                throw NotOurs();
        }
    }

    /// <summary>A copied database into an empty one, whole or not at all.</summary>
    public static async Task In(DatabaseOptions options, string folder, CancellationToken ct)
    {
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                var (target, copied) = (FileOf(options), FileOf(options) + ".restore");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Path.Combine(folder, Sqlite), copied, overwrite: true);
                File.Move(copied, target);
                break;
            case DatabaseProvider.PostgreSql:
                await Run(options, "pg_restore", ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", Path.Combine(folder, Postgres)], ct);
                break;
            default:
                throw NotOurs();
        }
    }

    /// <summary>Refuses a database that holds anything.</summary>
    /// <exception cref="BackupException">It does.</exception>
    public static async Task RefuseFilled(DatabaseOptions options, CancellationToken ct)
    {
        if (options.Provider == DatabaseProvider.SqlServer) throw NotOurs();
        if (options.Provider == DatabaseProvider.Sqlite && !Array.Exists(["", "-wal", "-journal"], end => File.Exists(FileOf(options) + end))) return;
        if (options.Provider == DatabaseProvider.Sqlite) throw new BackupException($"数据库 {FileOf(options)} 已存在。恢复只写入空的数据库，请换一个数据目录。");
        await using var connection = PlatformDatabase.CreateConnection(options);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')";
        if (Convert.ToInt64(await command.ExecuteScalarAsync(ct), null) > 0)
            throw new BackupException($"数据库 {connection.Database} 里已有表。恢复只写入空的数据库，请新建一个。");
    }

    private static string FileOf(DatabaseOptions options) => Path.GetFullPath(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);

    private static async Task Run(DatabaseOptions options, string program, IEnumerable<string> words, CancellationToken ct)
    {
        var to = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        var start = new ProcessStartInfo(program, ["--host=" + to.Host, $"--port={to.Port}", "--username=" + to.Username, "--dbname=" + to.Database, "--no-password", .. words]) { RedirectStandardError = true };
        if (to.Password is { Length: > 0 } password) start.Environment["PGPASSWORD"] = password;
        start.Environment["PGSSLMODE"] = to.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BackupException($"没有找到 {program}：请安装与服务器同版本的 PostgreSQL 客户端（如 apt-get install postgresql-client），并让它在 PATH 里。");
        }
        using (process)
        {
            var complained = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0) throw new BackupException($"{program} 没有成功：{complained.Trim()}");
        }
    }

    private static BackupException NotOurs() =>
        new("SQL Server 请用它自己的 BACKUP DATABASE 和 RESTORE DATABASE，再另行复制数据目录里的 files、keys 和 digests；步骤见 docs/decisions/0014。");
}
