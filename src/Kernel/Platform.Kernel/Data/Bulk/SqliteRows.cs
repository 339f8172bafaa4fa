using Microsoft.Data.Sqlite;

namespace Platform.Kernel.Data.Bulk;

/// <summary>One prepared insert for all rows: the provider's own command looks every parameter up by its name for every row.</summary>
internal static class SqliteRows
{
    // Rows come in no order of their hashes: with the usual 2 MB every one of them would touch the disk.
    private const string LargeCache = "PRAGMA cache_size = -32768";

    /// <summary>Inserts them in the connection's transaction.</summary>
    /// <returns>How many.</returns>
    public static int Insert(SqliteConnection connection, string sql, RowShape shape, IEnumerable<object> rows, CancellationToken ct)
    {
        using (var cache = connection.CreateCommand())
        {
            cache.CommandText = LargeCache;
            cache.ExecuteNonQuery();
        }

        using var statement = new SqliteStatement(connection, sql, shape.Columns.Count);
        var (columns, count) = (shape.Columns.ToArray(), 0);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Length; i++) columns[i].Bind(statement, i, row);
            statement.Run();
            count++;
        }
        return count;
    }
}
