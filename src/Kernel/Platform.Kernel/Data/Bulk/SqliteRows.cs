using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Platform.Kernel.Data.Bulk;

/// <summary>One prepared insert, bound by position: the provider's own command looks every parameter up by its name for every row.</summary>
internal static class SqliteRows
{
    private const int Short = 200; // characters

    // Rows come in no order of their hashes: with the usual 2 MB every one of them would touch the disk.
    private const string LargeCache = "PRAGMA cache_size = -32768";

    /// <summary>Inserts them in the connection's transaction.</summary>
    public static void Insert(SqliteConnection connection, string sql, RowShape shape, IEnumerable<object> rows, CancellationToken ct)
    {
        Check(connection, raw.sqlite3_exec(connection.Handle, LargeCache));
        Check(connection, raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement));
        var bound = new object?[shape.Width]; // a reset keeps what is bound, and much is the same in row after row
        using (statement)
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                for (var i = 0; i < shape.Width; i++)
                    if (shape.Value(row, i) is var value && !Equals(value, bound[i])) Check(connection, Bind(statement, i + 1, bound[i] = value));
                if (raw.sqlite3_step(statement) != raw.SQLITE_DONE) throw Failed(connection);
                Check(connection, raw.sqlite3_reset(statement));
            }
    }

    // As Microsoft.Data.Sqlite stores them.
    private static int Bind(sqlite3_stmt to, int at, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(to, at),
        string text => BindText(to, at, text),
        long number => raw.sqlite3_bind_int64(to, at, number),
        int number => raw.sqlite3_bind_int(to, at, number),
        short number => raw.sqlite3_bind_int(to, at, number),
        byte number => raw.sqlite3_bind_int(to, at, number),
        bool truth => raw.sqlite3_bind_int(to, at, truth ? 1 : 0),
        Guid id => BindGuid(to, at, id),
        DateOnly day => BindDay(to, at, day),
        DateTime at_ => raw.sqlite3_bind_text(to, at, at_.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(to, at, bytes),
        double number => raw.sqlite3_bind_double(to, at, number),
        _ => throw new NotSupportedException($"No way to store a {value.GetType().Name}."),
    };

    // Bytes on the stack instead of a string for each of them.
    private static int BindText(sqlite3_stmt to, int at, string text)
    {
        if (text.Length > Short) return raw.sqlite3_bind_text(to, at, text);
        Span<byte> bytes = stackalloc byte[Short * 3];
        return raw.sqlite3_bind_text(to, at, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private static int BindGuid(sqlite3_stmt to, int at, Guid id)
    {
        Span<byte> bytes = stackalloc byte[36];
        id.TryFormat(bytes, out _, "D");
        Ascii.ToUpperInPlace(bytes, out _);
        return raw.sqlite3_bind_text(to, at, bytes);
    }

    private static int BindDay(sqlite3_stmt to, int at, DateOnly day)
    {
        Span<byte> bytes = stackalloc byte[10];
        day.TryFormat(bytes, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(to, at, bytes);
    }

    private static void Check(SqliteConnection connection, int code)
    {
        if (code != raw.SQLITE_OK) throw Failed(connection);
    }

    private static SqliteException Failed(SqliteConnection connection) =>
        new(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), raw.sqlite3_errcode(connection.Handle), raw.sqlite3_extended_errcode(connection.Handle));
}
