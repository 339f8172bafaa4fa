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
        using var command = Command();
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new Dictionary<(string, int), SwitchState>();
        while (await reader.ReadAsync(ct)) found[(reader.GetString(0), reader.GetInt32(1))] = (SwitchState)reader.GetInt32(2);
        states = found;
    }

    private Dictionary<(string, int), SwitchState> Read()
    {
        Load(CancellationToken.None).GetAwaiter().GetResult();
        return states!;
    }

    private System.Data.Common.DbCommand Command()
    {
        var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = SwitchSql.For(session.Provider);
        return command;
    }
}
