using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>The checks of T-SQL that need no server; "statically validated", never "tested on SQL Server".</summary>
public static class StaticChecks
{
    /// <summary>What a set of create scripts and commands would meet on SQL Server; empty when nothing was found.</summary>
    /// <param name="creates">By name: the scripts that create all schemas, together one database.</param>
    /// <param name="commands">By name: commands to resolve against it.</param>
    public static IReadOnlyList<string> Run(
        IEnumerable<(string Name, string Sql)> creates, IEnumerable<(string Name, RecordedCommand Command)> commands)
    {
        var faults = new List<string>();
        var schema = new TsqlSchema();
        using var model = new TsqlModelCheck();
        foreach (var (name, sql) in creates)
        {
            var script = Tsql.Parse(name, sql, faults);
            faults.AddRange(TsqlRules.Check(name, script));
            schema.Add(script);
            model.AddSchema(script);
        }

        faults.AddRange(TsqlRules.Check(schema));
        foreach (var (name, command) in commands)
        {
            var before = faults.Count;
            faults.AddRange(TsqlRules.Check(name, Tsql.Parse(name, command.Text, faults)));
            // What the grammar refuses, the model cannot take.
            if (faults.Count == before)
                model.AddCommand(command);
        }

        faults.AddRange(model.Faults());
        return faults;
    }

    /// <summary>The three scripts that an operator may run for a module: from nothing, repeatable, and back to nothing.</summary>
    public static IEnumerable<(string Name, string Sql)> MigrationScripts(IContextFactory factory)
    {
        using var connection = new RecordingConnection();
        using var context = factory.Create(DatabaseProvider.SqlServer, connection);
        var migrator = context.GetService<IMigrator>();
        yield return ($"{factory.Schema} create", migrator.GenerateScript());
        yield return ($"{factory.Schema} idempotent", migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
        var last = context.Database.GetMigrations().LastOrDefault();
        if (last is not null)
            yield return ($"{factory.Schema} down", migrator.GenerateScript(last, Migration.InitialDatabase));
    }

    /// <summary>The script of a module's model as it is now, which its migrations lead to.</summary>
    public static (string Name, string Sql) CreateScript(IContextFactory factory)
    {
        using var connection = new RecordingConnection();
        using var context = factory.Create(DatabaseProvider.SqlServer, connection);
        return (factory.Schema, context.Database.GenerateCreateScript());
    }
}
