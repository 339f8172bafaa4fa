using System.Data;
using System.Data.Common;
using Platform.Kernel.Access;
using Platform.Kernel.Data;

namespace Platform.Kernel.Modules;

/// <summary>The switches of the caller's areas, read from the table once per scope, so that the next request sees a change made by anybody.</summary>
public sealed class Switchboard(DbSession session, Caller caller)
{
    private Dictionary<(string Word, int AreaId), SwitchState> states = [];
    private IReadOnlyList<int>? readFor;

    /// <summary>The state of a module in one of the caller's areas; off where nothing was ever set.</summary>
    public SwitchState State(string word, int areaId)
    {
        if (!IsRead) Read();
        return states.GetValueOrDefault((word, areaId), SwitchState.Off);
    }

    /// <summary>Reads the table again, after a change in this scope.</summary>
    public void Forget() => readFor = null;

    /// <summary>Reads the table, if this scope has not yet.</summary>
    public async Task Load(CancellationToken ct)
    {
        if (IsRead) return;
        Begin();
        if (caller.Areas.Count == 0) return;
        await session.Open(ct);
        await using var command = Command();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) Add(reader);
    }

    private bool IsRead => ReferenceEquals(readFor, caller.Areas);

    // Not the waiting one: a page is rendered where nobody may wait for a task.
    private void Read()
    {
        Begin();
        if (caller.Areas.Count == 0) return;
        if (session.Connection.State != ConnectionState.Open) session.Connection.Open();
        using var command = Command();
        using var reader = command.ExecuteReader();
        while (reader.Read()) Add(reader);
    }

    private void Begin() => (readFor, states) = (caller.Areas, []);

    private void Add(DbDataReader row) => states[(row.GetString(0), row.GetInt32(1))] = (SwitchState)row.GetInt32(2);

    private DbCommand Command()
    {
        var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = SwitchSql.For(session.Provider, caller.Areas);
        return command;
    }
}
