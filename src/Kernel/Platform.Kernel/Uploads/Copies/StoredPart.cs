using Platform.Kernel.Data;

namespace Platform.Kernel.Uploads;

/// <summary>Some records of an area, as the columns of their sheet show them.</summary>
/// <param name="areaId">The area.</param>
/// <param name="ids">The records that are asked for.</param>
public sealed class StoredPart(int areaId, IReadOnlyList<Guid> ids)
{
    private readonly Dictionary<Guid, Dictionary<string, StoredCell>> rows = [];
    private bool complete;

    /// <summary>The area.</summary>
    public int AreaId { get; } = areaId;

    /// <summary>The records that are asked for.</summary>
    public IReadOnlyList<Guid> Ids { get; } = ids;

    /// <summary>Enters what an entity says of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="word">The module's word.</param>
    /// <param name="entity">What says it: the record itself, or another row of the record.</param>
    /// <param name="columns">What it says in which columns.</param>
    public void Put<T>(Guid record, string word, T entity, IReadOnlyList<StoredColumn<T>> columns)
        where T : Owned
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (!rows.TryGetValue(record, out var cells) && complete) return; // what is left of a record that was removed is no record
        if (cells is null) rows[record] = cells = new(StringComparer.Ordinal);
        foreach (var column in columns) cells[column.Key] = new(column.Value(entity), word, typeof(T).Name, entity.Id, column.Field) { Fixed = column.Fixed?.Invoke(entity) };
    }

    /// <summary>The owner has said which of the records there are; others add to those only.</summary>
    internal void Complete() => complete = true;

    /// <summary>The cells of a record by the column's key; null where it is not stored.</summary>
    public IReadOnlyDictionary<string, StoredCell>? Of(Guid record) => rows.GetValueOrDefault(record);
}

/// <summary>What a column shows of an entity.</summary>
/// <param name="Key">The column's key.</param>
/// <param name="Field">The property that holds it, as the audit names it.</param>
/// <param name="Value">
/// Its value: text, a choice's machine value, 分, 0.01 ㎡, a count, a day, or personal data, which shows its mask.
/// </param>
public sealed record StoredColumn<T>(string Key, string Field, Func<T, object?> Value)
{
    /// <summary>Says in Chinese why no sheet may change the value now; null, as the answer too, where one may.</summary>
    public Func<T, string?>? Fixed { get; init; }
}

/// <summary>A stored value and where it stands.</summary>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Word">The module's word.</param>
/// <param name="Entity">The kind of row.</param>
/// <param name="Id">The row.</param>
/// <param name="Field">The property.</param>
public sealed record StoredCell(object? Value, string Word, string Entity, Guid Id, string Field)
{
    /// <summary>In Chinese why no sheet may change it now; null where one may.</summary>
    public string? Fixed { get; init; }
}
