using System.Data;
using System.Data.Common;
using System.Globalization;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Audit;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.Audit;

/// <summary>The audit of an area as it lies in the database, read and written by SQL behind the application's back.</summary>
internal sealed class Ledger(TestHouse house, int areaId)
{
    private static readonly string[] Columns = ["AreaId", "Sequence", "At", "By", "Word", "Entity", "Key", "Action", "Before", "After", "Hash", "For"];

    public List<AuditEntry> Entries { get; private init; } = [];

    public AuditSequence? End { get; set; }

    /// <summary>Numbers that a digest has seen, ascending.</summary>
    public IReadOnlyList<long> Digested { get; init; } = [];

    public long Last => Entries.Count;

    public static async Task<Ledger> Read(TestHouse house, int areaId, IReadOnlyList<long> digested)
    {
        var ledger = new Ledger(house, areaId) { Digested = digested };
        await ledger.Run($"SELECT {List(house)} FROM {Table(house, "AuditEntries")} WHERE {Q(house, "AreaId")} = {areaId} ORDER BY {Q(house, "Sequence")}", r => ledger.Entries.Add(new()
        {
            AreaId = r.GetInt32(0),
            Sequence = r.GetInt64(1),
            At = DateTime.SpecifyKind(r.GetDateTime(2), DateTimeKind.Utc),
            By = r.GetString(3),
            Word = r.GetString(4),
            Entity = r.GetString(5),
            Key = r.GetString(6),
            Action = r.GetString(7),
            Before = r.GetString(8),
            After = r.GetString(9),
            Hash = r.GetString(10),
            For = r.GetString(11),
        }));
        await ledger.Run(
            $"SELECT {Q(house, "Last")}, {Q(house, "Hash")} FROM {Table(house, "AuditSequences")} WHERE {Q(house, "AreaId")} = {areaId}",
            r => ledger.End = new() { AreaId = areaId, Last = r.GetInt64(0), Hash = r.GetString(1) });
        return ledger;
    }

    public Ledger Copy() => new(house, areaId)
    {
        Entries = [.. Entries.Select(Copy)],
        End = End is null ? null : new() { AreaId = areaId, Last = End.Last, Hash = End.Hash },
        Digested = Digested,
    };

    public static AuditEntry Copy(AuditEntry e) => new()
    {
        AreaId = e.AreaId,
        Sequence = e.Sequence,
        At = e.At,
        By = e.By,
        Word = e.Word,
        Entity = e.Entity,
        Key = e.Key,
        Action = e.Action,
        Before = e.Before,
        After = e.After,
        Hash = e.Hash,
        For = e.For,
    };

    /// <summary>Puts this in place of what lies there.</summary>
    public async Task Write()
    {
        await Run($"DELETE FROM {Table(house, "AuditEntries")} WHERE {Q(house, "AreaId")} = {areaId}");
        await Run($"DELETE FROM {Table(house, "AuditSequences")} WHERE {Q(house, "AreaId")} = {areaId}");
        foreach (var some in Entries.Chunk(100))
            await Run(
                $"INSERT INTO {Table(house, "AuditEntries")} ({List(house)}) VALUES "
                + string.Join(", ", some.Select((_, i) => "(" + string.Join(", ", Columns.Select((_, j) => $"@p{(i * Columns.Length) + j}")) + ")")),
                null,
                [.. some.SelectMany(e => new object[] { e.AreaId, e.Sequence, e.At, e.By, e.Word, e.Entity, e.Key, e.Action, e.Before, e.After, e.Hash, e.For })]);
        if (End is not null)
            await Run($"INSERT INTO {Table(house, "AuditSequences")} ({Q(house, "AreaId")}, {Q(house, "Last")}, {Q(house, "Hash")}) VALUES (@p0, @p1, @p2)", null, areaId, End.Last, End.Hash);
    }

    private async Task Run(string sql, Action<DbDataReader>? take = null, params object[] values)
    {
        await using var connection = PlatformDatabase.CreateConnection((DatabaseOptions)house.App.Services.GetService(typeof(DatabaseOptions))!);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (string.Create(CultureInfo.InvariantCulture, $"p{i}"), values[i]);
            if (values[i] is DateTime && house.Database.Provider == DatabaseProvider.SqlServer) parameter.DbType = DbType.DateTime2;
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync();
        while (take is not null && await reader.ReadAsync()) take(reader);
    }

    private static string List(TestHouse house) => string.Join(", ", Columns.Select(c => Q(house, c)));

    private static string Q(TestHouse house, string name) => Tables.Quote(house, name);

    private static string Table(TestHouse house, string name) => Tables.Quoted(house, Tables.All(house).Single(t => t.ToString() == "platform." + name));
}
