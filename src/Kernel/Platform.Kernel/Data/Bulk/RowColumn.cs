using Npgsql;

namespace Platform.Kernel.Data.Bulk;

/// <summary>A column of a table, and how a row's value comes into it.</summary>
internal abstract class RowColumn(string name)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Writes the row's value into a COPY.</summary>
    public abstract void Copy(NpgsqlBinaryImporter to, object row);

    /// <summary>The value that all of these rows have; null where they differ, or where it is not looked for.</summary>
    public virtual object? Alike(IReadOnlyList<object> rows) => null;

    /// <summary>Binds the row's value to a statement.</summary>
    public abstract void Bind(SqliteStatement to, int column, object row);
}

/// <summary>A column of any kind.</summary>
/// <param name="name">Its name.</param>
/// <param name="value">The value as the provider takes it; null for none.</param>
internal sealed class AnyColumn(string name, Func<object, object?> value) : RowColumn(name)
{
    public override void Copy(NpgsqlBinaryImporter to, object row)
    {
        if (value(row) is { } some) to.Write(some);
        else to.WriteNull();
    }

    public override void Bind(SqliteStatement to, int column, object row) => to.Bind(column, value(row));
}

/// <summary>A column that takes a property's value as it is: no object is made for it, which many rows with many of them would pay for.</summary>
internal sealed class PlainColumn<T>(string name, Func<object, T> value) : RowColumn(name)
    where T : struct
{
    public override void Copy(NpgsqlBinaryImporter to, object row) => to.Write(value(row));

    public override object? Alike(IReadOnlyList<object> rows)
    {
        var first = value(rows[0]);
        for (var i = 1; i < rows.Count; i++)
            if (!EqualityComparer<T>.Default.Equals(value(rows[i]), first)) return null;
        return first;
    }

    public override void Bind(SqliteStatement to, int column, object row) => to.Bind(column, value(row));
}
