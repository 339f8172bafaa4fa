using System.Text;
using Microsoft.EntityFrameworkCore.Storage;

namespace Platform.Kernel.Data.Providers;

/// <summary>Writes schema and table as one quoted name, since SQLite has no schemas and one file holds all modules.</summary>
internal sealed class SqliteNames(RelationalSqlGenerationHelperDependencies dependencies)
    : RelationalSqlGenerationHelper(dependencies)
{
    public override string StartTransactionStatement => "BEGIN TRANSACTION" + StatementTerminator;

    public static string Join(string name, string? schema) => schema is null ? name : schema + "." + name;

    public override string DelimitIdentifier(string name, string? schema) => DelimitIdentifier(Join(name, schema));

    public override void DelimitIdentifier(StringBuilder builder, string name, string? schema) =>
        DelimitIdentifier(builder, Join(name, schema));
}
