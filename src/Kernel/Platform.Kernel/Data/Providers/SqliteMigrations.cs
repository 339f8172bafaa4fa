using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Platform.Kernel.Data.Providers;

/// <summary>
/// Gives SQLite's index names the module's word (they are one namespace for the whole file), and its
/// renames and table rebuilds the schema that the provider leaves out.
/// </summary>
internal sealed class SqliteMigrations(
    MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private const string Rebuilt = "ef_temp_";

    private ISqlGenerationHelper Names => Dependencies.SqlGenerationHelper;

    private CreateTableOperation? rebuilt;

    protected override void Generate(
        CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        rebuilt = operation.Name.StartsWith(Rebuilt, StringComparison.Ordinal) ? operation : null;
        base.Generate(operation, model, builder, terminate);
    }

    // A rebuild creates "schema.ef_temp_X" and then copies FROM "X" INTO "ef_temp_X": the copy lost the schema.
    protected override void Generate(SqlOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        if (rebuilt is { } table && operation.Sql.StartsWith(Into(table.Name, null), StringComparison.Ordinal))
        {
            var name = table.Name[Rebuilt.Length..];
            operation = new SqlOperation
            {
                Sql = operation.Sql
                    .Replace(Into(table.Name, null), Into(table.Name, table.Schema), StringComparison.Ordinal)
                    .Replace(From(name, null), From(name, table.Schema), StringComparison.Ordinal),
            };
            rebuilt = null;
        }

        base.Generate(operation, model, builder);
    }

    protected override void Generate(
        CreateIndexOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        // The operation belongs to a migration that may run again on another file: put the name back.
        var name = operation.Name;
        operation.Name = SqliteNames.Join(name, operation.Schema);
        base.Generate(operation, model, builder, terminate);
        operation.Name = name;
    }

    protected override void Generate(
        DropIndexOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        var name = operation.Name;
        operation.Name = SqliteNames.Join(name, operation.Schema);
        base.Generate(operation, model, builder, terminate);
        operation.Name = name;
    }

    protected override void Generate(
        RenameTableOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        var from = Names.DelimitIdentifier(operation.Name, operation.Schema);
        var to = Names.DelimitIdentifier(operation.NewName ?? operation.Name, operation.NewSchema ?? operation.Schema);
        if (from != to)
            Run(builder, $"ALTER TABLE {from} RENAME TO {to}");
    }

    protected override void Generate(
        RenameColumnOperation operation, IModel? model, MigrationCommandListBuilder builder) =>
        Run(builder, $"ALTER TABLE {Names.DelimitIdentifier(operation.Table, operation.Schema)} "
            + $"RENAME COLUMN {Names.DelimitIdentifier(operation.Name)} TO {Names.DelimitIdentifier(operation.NewName)}");

    private string Into(string table, string? schema) => "INSERT INTO " + Names.DelimitIdentifier(table, schema) + " (";

    private string From(string table, string? schema) => "FROM " + Names.DelimitIdentifier(table, schema) + ";";

    private void Run(MigrationCommandListBuilder builder, string sql) =>
        builder.AppendLine(sql + Names.StatementTerminator).EndCommand();
}
