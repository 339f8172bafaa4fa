using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>Statically validates all modules' T-SQL together.</summary>
public sealed class StaticTests
{
    [Fact]
    public void Every_migration_script_is_t_sql()
    {
        var faults = new List<string>();
        var scripts = PlatformContexts.All.SelectMany(StaticChecks.MigrationScripts).ToList();
        foreach (var (name, sql) in scripts)
            faults.AddRange(TsqlRules.Check(name, Tsql.Parse(name, sql, faults)));
        scripts.Count.ShouldBe(3 * PlatformContexts.All.Count, "every context has migrations");
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void All_schemas_and_the_commands_of_every_entity_are_one_valid_database()
    {
        var creates = PlatformContexts.All.Select(StaticChecks.CreateScript).ToList();
        var commands = PlatformContexts.All
            .SelectMany(f => EveryEntity.Commands(f).Select((c, i) => ($"{f.Schema} command {i + 1}", c)))
            .ToList();
        commands.Count.ShouldBeGreaterThan(PlatformContexts.All.Count);
        StaticChecks.Run(creates, commands).ShouldBeEmpty();
    }

    [Fact]
    public void Migrations_and_models_agree_for_sql_server()
    {
        foreach (var factory in PlatformContexts.All)
        {
            using var connection = new RecordingConnection();
            using var context = factory.Create(DatabaseProvider.SqlServer, connection);
            context.Database.HasPendingModelChanges().ShouldBeFalse($"run build/migrate-add {factory.Schema} NAME");
        }
    }

    [Fact]
    public void No_context_maps_a_table_outside_its_own_schema()
    {
        foreach (var factory in PlatformContexts.All)
        {
            using var connection = new RecordingConnection();
            using var context = factory.Create(DatabaseProvider.SqlServer, connection);
            context.Model.GetRelationalModel().Tables.ShouldNotBeEmpty(factory.Schema);
            context.Model.GetRelationalModel().Tables.Where(t => t.Schema != factory.Schema).Select(t => t.SchemaQualifiedName)
                .ShouldBeEmpty(factory.Schema);
        }

        PlatformContexts.All.Select(f => f.Schema).ShouldBeUnique();
    }
}
