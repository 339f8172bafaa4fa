using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>A table's column: its type and declared length (−1 is max, null none).</summary>
public sealed record TsqlColumn(string Name, string Type, int? Length, IReadOnlyList<int> Arguments);

/// <summary>A key or index and its columns; a clustered one holds at most 900 bytes, another 1,700.</summary>
public sealed record TsqlKey(string Name, string Table, IReadOnlyList<string> Columns, bool Clustered);

/// <summary>A foreign key; cascading when deleting the parent changes the child.</summary>
public sealed record TsqlForeignKey(string Name, string Table, string Parent, bool Cascades);

/// <summary>The tables, keys, indexes and foreign keys that create scripts declare.</summary>
public sealed class TsqlSchema
{
    /// <summary>Columns by table; names as <c>schema.table</c>.</summary>
    public Dictionary<string, IReadOnlyList<TsqlColumn>> Tables { get; } = [];

    /// <summary>Primary keys, unique constraints and indexes.</summary>
    public List<TsqlKey> Keys { get; } = [];

    /// <summary>Foreign keys.</summary>
    public List<TsqlForeignKey> ForeignKeys { get; } = [];

    /// <summary>Adds what one parsed script declares.</summary>
    public TsqlSchema Add(TSqlScript script)
    {
        foreach (var table in Tsql.All<CreateTableStatement>(script))
        {
            var name = Name(table.SchemaObjectName);
            Tables[name] = [.. table.Definition.ColumnDefinitions.Select(Column)];
            foreach (var constraint in table.Definition.TableConstraints)
                Add(name, constraint);
            foreach (var column in table.Definition.ColumnDefinitions)
                foreach (var constraint in column.Constraints)
                    Add(name, constraint, column.ColumnIdentifier.Value);
        }

        foreach (var alter in Tsql.All<AlterTableAddTableElementStatement>(script))
            foreach (var constraint in alter.Definition.TableConstraints)
                Add(Name(alter.SchemaObjectName), constraint);

        foreach (var index in Tsql.All<CreateIndexStatement>(script))
            Keys.Add(new TsqlKey(index.Name.Value, Name(index.OnName), Names(index.Columns), index.Clustered ?? false));
        return this;
    }

    private static string Name(SchemaObjectName name) => (name.SchemaIdentifier?.Value ?? "dbo") + "." + name.BaseIdentifier.Value;

    private static string[] Names(IEnumerable<ColumnWithSortOrder> columns) =>
        [.. columns.Select(c => c.Column.MultiPartIdentifier.Identifiers[^1].Value)];

    private static TsqlColumn Column(ColumnDefinition column)
    {
        if (column.DataType is not ParameterizedDataTypeReference type)
            return new TsqlColumn(column.ColumnIdentifier.Value, "(computed)", null, []);
        var arguments = type.Parameters.OfType<IntegerLiteral>()
            .Select(p => int.Parse(p.Value, CultureInfo.InvariantCulture)).ToList();
        int? length = type.Parameters.OfType<MaxLiteral>().Any() ? -1 : arguments.Count > 0 ? arguments[0] : null;
        return new TsqlColumn(column.ColumnIdentifier.Value, type.Name.BaseIdentifier.Value.ToLowerInvariant(), length, arguments);
    }

    private void Add(string table, ConstraintDefinition constraint, string? column = null)
    {
        var name = constraint.ConstraintIdentifier?.Value ?? "(unnamed)";
        if (constraint is UniqueConstraintDefinition key)
            Keys.Add(new TsqlKey(name, table, key.Columns.Count == 0 ? [column!] : Names(key.Columns), key.Clustered ?? key.IsPrimaryKey));
        if (constraint is ForeignKeyConstraintDefinition foreign)
            ForeignKeys.Add(new TsqlForeignKey(
                name, table, Name(foreign.ReferenceTableName),
                foreign.DeleteAction is DeleteUpdateAction.Cascade or DeleteUpdateAction.SetNull or DeleteUpdateAction.SetDefault));
    }
}
