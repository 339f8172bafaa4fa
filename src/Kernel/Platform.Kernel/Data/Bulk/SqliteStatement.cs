using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Platform.Kernel.Data.Bulk;

/// <summary>
/// A prepared statement that is run again and again, bound by position. Each column has a place of its own outside the moving heap
/// that SQLite reads from where it is: the provider's way takes a handle's count up and down and copies every value, for each of them.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int Room = 512; // bytes a column
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt handle;
    private readonly nint statement, memory;
    private readonly byte[] places;
    private readonly object?[] bound; // a reset keeps what is bound, and much is the same in row after row

    public SqliteStatement(SqliteConnection connection, string sql, int columns)
    {
        (this.connection, bound) = (connection, new object?[columns]);
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out handle));
        statement = handle.DangerousGetHandle();
        places = GC.AllocateUninitializedArray<byte>(columns * Room, pinned: true);
        memory = Marshal.UnsafeAddrOfPinnedArrayElement(places, 0);
    }

    /// <summary>Binds a value as Microsoft.Data.Sqlite stores it.</summary>
    public void Bind(int column, object? value)
    {
        if (!Equals(value, bound[column])) Check(Other(column, bound[column] = value));
    }

    /// <summary>The same for a value of a plain type.</summary>
    public void Bind<T>(int column, T value)
        where T : struct
    {
        if (bound[column] is not StrongBox<T> last) bound[column] = last = new();
        else if (EqualityComparer<T>.Default.Equals(value, last.Value)) return;
        last.Value = value;
        Check(Plain(column, value));
    }

    /// <summary>Runs it with what is bound.</summary>
    public void Run()
    {
        if (Step(statement) != raw.SQLITE_DONE) throw Failed();
        Check(Reset(statement));
    }

    public void Dispose() => handle.Dispose();

    private int Other(int column, object? value) => value switch
    {
        null => BindNull(statement, column + 1),
        string text => Text(column, text),
        long number => BindNumber(statement, column + 1, number),
        int number => BindNumber(statement, column + 1, number),
        short number => BindNumber(statement, column + 1, number),
        byte number => BindNumber(statement, column + 1, number),
        bool truth => BindNumber(statement, column + 1, truth ? 1 : 0),
        Guid id => Text(column, id),
        DateOnly day => Text(column, day, "yyyy-MM-dd"),
        DateTime at => Text(column, at, "yyyy-MM-dd HH:mm:ss.FFFFFFF"),
        byte[] bytes => Bytes(column, bytes),
        double number => raw.sqlite3_bind_double(handle, column + 1, number),
        _ => throw new NotSupportedException($"No way to store a {value.GetType().Name}."),
    };

    // What is asked of the type is known when the code is compiled for it.
    private int Plain<T>(int column, T value)
        where T : struct
    {
        if (typeof(T) == typeof(int)) return BindNumber(statement, column + 1, (int)(object)value);
        if (typeof(T) == typeof(long)) return BindNumber(statement, column + 1, (long)(object)value);
        if (typeof(T) == typeof(short)) return BindNumber(statement, column + 1, (short)(object)value);
        if (typeof(T) == typeof(bool)) return BindNumber(statement, column + 1, (bool)(object)value ? 1 : 0);
        if (typeof(T) == typeof(Guid)) return Text(column, (Guid)(object)value);
        return typeof(T) == typeof(DateOnly) ? Text(column, (DateOnly)(object)value, "yyyy-MM-dd") : Other(column, value);
    }

    private int Text(int column, string text)
    {
        if (!Encoding.UTF8.TryGetBytes(text, Place(column), out var length)) return raw.sqlite3_bind_text(handle, column + 1, text);
        return BindText(statement, column + 1, memory + column * Room, length, 0);
    }

    private int Text(int column, Guid id)
    {
        id.TryFormat(Place(column), out var length);
        Ascii.ToUpperInPlace(Place(column)[..length], out _);
        return BindText(statement, column + 1, memory + column * Room, length, 0);
    }

    private int Text<T>(int column, T value, string format)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(Place(column), out var length, format, CultureInfo.InvariantCulture);
        return BindText(statement, column + 1, memory + column * Room, length, 0);
    }

    private int Bytes(int column, byte[] bytes)
    {
        if (bytes.Length is 0 or > Room) return raw.sqlite3_bind_blob(handle, column + 1, bytes);
        bytes.CopyTo(Place(column));
        return BindBlob(statement, column + 1, memory + column * Room, bytes.Length, 0);
    }

    private Span<byte> Place(int column) => places.AsSpan(column * Room, Room);

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw Failed();
    }

    private SqliteException Failed() =>
        new(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), raw.sqlite3_errcode(connection.Handle), raw.sqlite3_extended_errcode(connection.Handle));

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_step")]
    private static extern int Step(nint statement);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_reset")]
    private static extern int Reset(nint statement);

    [SuppressGCTransition]
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_bind_null")]
    private static extern int BindNull(nint statement, int column);

    [SuppressGCTransition]
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_bind_int64")]
    private static extern int BindNumber(nint statement, int column, long number);

    [SuppressGCTransition]
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_bind_text")]
    private static extern int BindText(nint statement, int column, nint text, int length, nint copied);

    [SuppressGCTransition]
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_bind_blob")]
    private static extern int BindBlob(nint statement, int column, nint bytes, int length, nint copied);
}
