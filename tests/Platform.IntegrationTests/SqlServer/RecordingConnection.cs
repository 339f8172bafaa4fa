using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>
/// Stands where a SQL Server would: opens at once, runs nothing, keeps every command, and answers with no rows (an
/// update that asks for its count is told that each row was there). EF Core and plain ADO.NET both write into it.
/// </summary>
public sealed class RecordingConnection : DbConnection
{
    private readonly List<RecordedCommand> commands = [];
    private ConnectionState state = ConnectionState.Closed;

    /// <summary>What was sent so far, in order.</summary>
    public IReadOnlyList<RecordedCommand> Commands => commands;

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=recording-only;Database=none;Encrypt=false";

    public override string Database => "none";

    public override string DataSource => "recording-only";

    public override string ServerVersion => "16.00.0000";

    public override ConnectionState State => state;

    public override void ChangeDatabase(string databaseName)
    {
    }

    public override void Close() => state = ConnectionState.Closed;

    public override void Open() => state = ConnectionState.Open;

    internal void Keep(RecordedCommand command) => commands.Add(command);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Transaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new RecordingCommand { Connection = this };

    private sealed class Transaction(RecordingConnection connection, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => level;

        public override bool SupportsSavepoints => true;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }

        public override void Save(string savepointName)
        {
        }

        public override void Rollback(string savepointName)
        {
        }

        public override void Release(string savepointName)
        {
        }
    }
}
