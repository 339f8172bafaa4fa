using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Platform.Kernel.Data.Providers;

namespace Platform.Kernel.Data.Bulk;

/// <summary>
/// Writes many new rows in the scope's transaction: PostgreSQL by COPY, SQLite by one prepared insert. EF writes a row in
/// 50 to 95 µs, these in 2 to 8. SQL Server gets EF's own batches until its bulk copy has been tried on an engine.
/// </summary>
internal static class BulkInsert
{
    private static readonly ConcurrentDictionary<IEntityType, RowShape> Shapes = new();

    /// <summary>Writes them as they are; who calls has guarded, stamped and noted them.</summary>
    /// <param name="context">The context of the table.</param>
    /// <param name="session">With an open transaction.</param>
    /// <param name="rows">The rows, walked once.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many.</returns>
    public static async Task<int> Insert<T>(DbContext context, DbSession session, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        if (session.Transaction is null) throw new InvalidOperationException("Many rows are written within a unit of work.");
        var (shape, sql) = (Shape<T>(context), context.GetService<ISqlGenerationHelper>());
        var table = sql.DelimitIdentifier(shape.Table, shape.Schema);
        switch (session.Provider)
        {
            case DatabaseProvider.PostgreSql:
                return await Copy((NpgsqlConnection)session.Connection, table, Names(sql, shape.Columns), shape.Columns, rows, ct);
            case DatabaseProvider.Sqlite:
                return SqliteRows.Insert((SqliteConnection)session.Connection,
                    $"INSERT INTO {table} ({Names(sql, shape.Columns)}) VALUES ({string.Join(", ", shape.Columns.Select(_ => "?"))})", shape, rows, ct);
            default:
                T[] all = [.. rows];
                context.AddRange(all);
                await context.SaveChangesAsync(ct);
                return all.Length;
        }
    }

    /// <summary>
    /// Lays rows beside their table, for a second step to put them in: PostgreSQL by COPY into a temporary table, which it refuses
    /// into one with row-level security. The first step needs no lock. What all of them have alike goes in once.
    /// </summary>
    /// <returns>The second step, in the same unit of work and before any other rows of the kind are laid there.</returns>
    public static async Task<Func<Task>> Stage<T>(DbContext context, DbSession session, IReadOnlyList<T> rows, CancellationToken ct)
        where T : class
    {
        if (session.Provider != DatabaseProvider.PostgreSql) return () => Insert(context, session, rows, ct);
        var (shape, sql) = (Shape<T>(context), context.GetService<ISqlGenerationHelper>());
        var (table, stage, names) = (sql.DelimitIdentifier(shape.Table, shape.Schema), sql.DelimitIdentifier($"stage_{shape.Table}"), Names(sql, shape.Columns));
        await session.Execute($"CREATE TEMPORARY TABLE IF NOT EXISTS {stage} ON COMMIT DELETE ROWS AS SELECT {names} FROM {table} WITH NO DATA", ct);
        if (!session.Staged.Add(stage)) await session.Execute($"TRUNCATE {stage}", ct);
        var alike = shape.Columns.Skip(1).Select(c => (Column: c, Value: c.Alike(rows))).Where(c => c.Value is not null).ToDictionary(c => c.Column, c => c.Value!);
        RowColumn[] own = [.. shape.Columns.Where(c => !alike.ContainsKey(c))];
        await Copy((NpgsqlConnection)session.Connection, stage, Names(sql, own), own, rows, ct);
        RowColumn[] all = [.. own, .. alike.Keys];
        var taken = string.Join(", ", own.Select(c => sql.DelimitIdentifier(c.Name)).Concat(alike.Keys.Select((_, i) => $"@p{i}")));
        return () => session.Execute($"INSERT INTO {table} ({Names(sql, all)}) SELECT {taken} FROM {stage}", ct, [.. alike.Values]);
    }

    private static RowShape Shape<T>(DbContext context) => Shapes.GetOrAdd(context.Model.FindEntityType(typeof(T))!, type => new(type));

    private static async Task<int> Copy(NpgsqlConnection connection, string table, string names, IReadOnlyList<RowColumn> all, IEnumerable<object> rows, CancellationToken ct)
    {
        var (columns, count) = (all.ToArray(), 0);
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            writer.StartRow(); // nearly all of it goes into memory: to wait for each value costs more than it waits
            foreach (var column in columns) column.Copy(writer, row);
            count++;
        }
        await writer.CompleteAsync(ct);
        return count;
    }

    private static string Names(ISqlGenerationHelper sql, IEnumerable<RowColumn> columns) => string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.Name)));
}
