using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Keys;

/// <summary>Reads and replaces ciphers past EF: versions of rows, tombstones and the audit do not come into it, since no value changes.</summary>
internal sealed class SealedRows(DbSession session, IPersonalVault vault, BlobCipher blobs)
{
    /// <summary>How many values each version has sealed.</summary>
    public async Task<IReadOnlyDictionary<ushort, long>> Count(SealedColumn column, CancellationToken ct)
    {
        var (cut, counts) = (Version(column), new Dictionary<ushort, long>());
        await session.Open(ct);
        await using var command = session.Command($"SELECT {cut}, COUNT(*) FROM {Table(column)} GROUP BY {cut}");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            if (!reader.IsDBNull(0) && reader.GetFieldValue<byte[]>(0) is [var high, var low]) counts[(ushort)((high << 8) | low)] = Convert.ToInt64(reader.GetValue(1), null);
        return counts;
    }

    /// <summary>The next rows behind one whose value another version has sealed, in the order of their keys.</summary>
    public async Task<IReadOnlyList<SealedRow>> Next(SealedColumn column, ushort newest, SealedRow? behind, int most, CancellationToken ct)
    {
        await session.Open(ct);
        await using var command = session.Command(Select(column, behind is not null, most), [SealedColumn.Bytes(newest), Array.Empty<byte>(), .. behind is null ? [] : KeyOf(column, behind)]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<SealedRow>();
        while (await reader.ReadAsync(ct))
            rows.Add(new(column.IsBlob ? 0 : reader.GetInt32(0), reader.GetGuid(column.Keys.Count - 1), reader.GetFieldValue<byte[]>(column.Keys.Count)));
        return rows;
    }

    /// <summary>Seals a row's value with the newest key, unless somebody has replaced it meanwhile.</summary>
    /// <returns>Whether it was replaced.</returns>
    /// <exception cref="SealBrokenException">It does not open.</exception>
    public async Task<bool> Replace(SealedColumn column, SealedRow row, CancellationToken ct)
    {
        var cipher = column.IsBlob
            ? blobs.Seal(blobs.Open(row.Cipher, row.Id), row.Id)
            : vault.Reseal(row.Cipher, new($"{column.Schema}.{column.Table}", column.Property, row.AreaId, row.Id));
        var name = session.NameOf(column.Column);
        var where = string.Join(" AND ", column.Keys.Select((k, i) => $"{session.NameOf(k)} = @p{i + 2}"));
        return await session.Execute($"UPDATE {Table(column)} SET {name} = @p0 WHERE {name} = @p1 AND {where}", ct, [cipher, row.Cipher, .. KeyOf(column, row)]) == 1;
    }

    /// <summary>In a meeting with a writer of the house this one gives way, and tries again.</summary>
    public async Task GiveWay(CancellationToken ct)
    {
        var sql = session.Provider switch
        {
            DatabaseProvider.PostgreSql => "SET LOCAL lock_timeout = '300ms'",
            DatabaseProvider.SqlServer => "SET LOCK_TIMEOUT 300; SET DEADLOCK_PRIORITY LOW",
            _ => "",
        };
        if (sql.Length > 0) await session.Execute(sql, ct);
    }

    private string Select(SealedColumn column, bool behind, int most)
    {
        var (keys, cut) = (column.Keys.Select(session.NameOf).ToList(), Version(column));
        var after = !behind ? "" : keys.Count == 1 ? $" AND {keys[0]} > @p2" : $" AND ({keys[0]} > @p2 OR ({keys[0]} = @p2 AND {keys[1]} > @p3))";
        var (top, limit) = session.Provider == DatabaseProvider.SqlServer ? ($"TOP {most} ", "") : ("", $" LIMIT {most}");
        return $"SELECT {top}{string.Join(", ", keys)}, {session.NameOf(column.Column)} FROM {Table(column)} WHERE {cut} <> @p0 AND {cut} <> @p1{after} ORDER BY {string.Join(", ", keys)}{limit}";
    }

    private string Table(SealedColumn column) => session.NameOf(column.Schema, column.Table);

    private string Version(SealedColumn column) => $"SUBSTRING({session.NameOf(column.Column)}, {column.VersionAt}, 2)";

    private static object[] KeyOf(SealedColumn column, SealedRow row) => column.IsBlob ? [row.Id] : [row.AreaId, row.Id];
}

/// <summary>A sealed value where it stands.</summary>
internal sealed record SealedRow(int AreaId, Guid Id, byte[] Cipher);
