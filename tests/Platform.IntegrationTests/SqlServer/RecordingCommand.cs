using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>A command that is kept instead of run; its parameters are SQL Server's own, so that their types are right.</summary>
internal sealed partial class RecordingCommand : DbCommand
{
    private readonly SqlCommand inner = new();

    [AllowNull]
    public override string CommandText
    {
        get => inner.CommandText;
        set => inner.CommandText = value;
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbParameterCollection DbParameterCollection => inner.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery()
    {
        Keep();
        return 1;
    }

    public override object? ExecuteScalar()
    {
        Keep();
        return null;
    }

    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        Keep();
        var counted = Counted().Count(CommandText);
        return new DataTableReader(counted == 0 ? [new DataTable()] : [.. Enumerable.Range(0, counted).Select(_ => One())]);
    }

    private static DataTable One()
    {
        var table = new DataTable();
        table.Columns.Add("1", typeof(int));
        table.Rows.Add(1);
        return table;
    }

    // How EF Core asks whether an update or delete met its row.
    [GeneratedRegex(@"\bOUTPUT 1\b|SELECT @@ROWCOUNT")]
    private static partial Regex Counted();

    private void Keep() => ((RecordingConnection)Connection!).Keep(new RecordedCommand(
        CommandText, [.. inner.Parameters.Cast<SqlParameter>().Select(RecordedCommand.Declare)]));
}
