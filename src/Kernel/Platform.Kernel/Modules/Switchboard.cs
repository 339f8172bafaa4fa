using System.Data;
using System.Data.Common;
using Platform.Kernel.Data;

namespace Platform.Kernel.Modules;

/// <summary>The switches, read from the table once per scope, so that the next request sees a change made by anybody.</summary>
public sealed class Switchboard(DbSession session)
{
    private Dictionary<(string Word, int AreaId), SwitchState>? states;

    /// <summary>The state of a module in an area; off where nothing was ever set.</summary>
    public SwitchState State(string word, int areaId) =>
        (states ??= Read()).GetValueOrDefault((word, areaId), SwitchState.Off);

    /// <summary>Reads the table again, after a change in this scope.</summary>
    public void Forget() => states = null;

    /// <summary>Reads the table, if this scope has not yet.</summary>
    public async Task Load(CancellationToken ct)
    {
        if (states is not null) return;
        await session.Open(ct);
        await using var command = Command();
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new Dictionary<(string, int), SwitchState>();
        while (await reader.ReadAsync(ct)) Add(found, reader);
        states = found;
    }

    // Not the waiting one: a page is rendered where nobody may wait for a task.
    private Dictionary<(string, int), SwitchState> Read()
    {
        if (session.Connection.State != ConnectionState.Open) session.Connection.Open();
        using var command = Command();
        using var reader = command.ExecuteReader();
        var found = new Dictionary<(string, int), SwitchState>();
        while (reader.Read()) Add(found, reader);
        return found;
    }

    private static void Add(Dictionary<(string, int), SwitchState> to, DbDataReader row) =>
        to[(row.GetString(0), row.GetInt32(1))] = (SwitchState)row.GetInt32(2);

    private DbCommand Command()
    {
        var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = SwitchSql.For(session.Provider);
        return command;
    }
}
