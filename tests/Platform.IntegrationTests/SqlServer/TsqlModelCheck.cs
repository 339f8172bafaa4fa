using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>One database model of all modules, against which names in commands are resolved.</summary>
public sealed class TsqlModelCheck : IDisposable
{
    // Procedures of the master database, which the model does not hold.
    private static readonly string[] KnownProcedures = ["sp_getapplock", "sp_releaseapplock"];

    private readonly TSqlModel model = new(SqlServerVersion.Sql160, new TSqlModelOptions());
    private readonly HashSet<string> schemas = new(StringComparer.OrdinalIgnoreCase) { "dbo" };
    private readonly List<string> refused = [];
    private int procedures;

    /// <summary>Adds the schemas, tables, indexes and constraints of a create script.</summary>
    public void AddSchema(TSqlScript script)
    {
        foreach (var table in Tsql.All<CreateTableStatement>(script))
            if (table.SchemaObjectName.SchemaIdentifier?.Value is { } schema && schemas.Add(schema))
                model.AddObjects($"CREATE SCHEMA [{schema}]");
        foreach (var statement in Tsql.All<TSqlStatement>(script))
            if (statement is CreateTableStatement or CreateIndexStatement or AlterTableAddTableElementStatement)
                Add(Tsql.Text(statement));
    }

    /// <summary>Adds a command as the body of a procedure, with its parameters.</summary>
    public void AddCommand(RecordedCommand command) => Add(command.AsProcedure($"[dbo].[captured_{++procedures}]"));

    /// <summary>Everything that does not resolve, errors and warnings alike; a missing table is only a warning there.</summary>
    public IReadOnlyList<string> Faults() =>
    [
        .. refused,
        .. model.Validate()
            .Where(m => !KnownProcedures.Any(p => m.Message.Contains(p, StringComparison.OrdinalIgnoreCase)))
            .Select(m => $"{m.Prefix}{m.Number}: {m.Message}"),
    ];

    /// <summary>Gives the model back.</summary>
    public void Dispose() => model.Dispose();

    // Some faults, such as an undeclared variable, are refused at once instead of being found by Validate.
    private void Add(string sql)
    {
        try
        {
            model.AddObjects(sql);
        }
        catch (DacModelException fault)
        {
            refused.Add($"{fault.Message.Trim()} in: {sql}");
        }
    }
}
