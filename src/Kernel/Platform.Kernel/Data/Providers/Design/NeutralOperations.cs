using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Platform.Kernel.Data.Providers.Design;

/// <summary>Drops the store type from every column of a migration.</summary>
internal sealed class NeutralOperations(CSharpMigrationOperationGeneratorDependencies dependencies)
    : CSharpMigrationOperationGenerator(dependencies)
{
    protected override void Generate(CreateTableOperation operation, IndentedStringBuilder builder)
    {
        operation.Columns.ForEach(Neutral);
        base.Generate(operation, builder);
    }

    protected override void Generate(AddColumnOperation operation, IndentedStringBuilder builder)
    {
        Neutral(operation);
        base.Generate(operation, builder);
    }

    protected override void Generate(AlterColumnOperation operation, IndentedStringBuilder builder)
    {
        Neutral(operation);
        Neutral(operation.OldColumn);
        base.Generate(operation, builder);
    }

    private static void Neutral(ColumnOperation column) => column.ColumnType = null;
}
