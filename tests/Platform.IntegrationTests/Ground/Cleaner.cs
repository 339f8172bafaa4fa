using System.Data.Common;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Modules;
using Respawn;
using Respawn.Graph;

namespace Platform.IntegrationTests.Ground;

/// <summary>Empties a house between tests, by Respawn.</summary>
internal sealed class Cleaner(TestHouse house)
{
    private static readonly string[] Kept =
        ["platform.Areas", "platform.AreaAliases", "platform.CountyModules", "platform.Accounts"];

    private Respawner? respawner;

    public async Task Reset()
    {
        await using var connection = PlatformDatabase.CreateConnection(
            (DatabaseOptions)house.App.Services.GetService(typeof(DatabaseOptions))!);
        await connection.OpenAsync();
        respawner ??= await Make(connection);
        await respawner.ResetAsync(connection);
        await house.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().CountyModules
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, SwitchState.On)));
    }

    private Task<Respawner> Make(DbConnection connection)
    {
        // SQLite has no schemas: there the table's name holds both.
        var sqlite = house.Database.Provider == DatabaseProvider.Sqlite;
        Table Name(string schema, string table) => sqlite ? new($"{schema}.{table}") : new(schema, table);
        var tables = Tables.All(house);
        return Respawner.CreateAsync(connection, new()
        {
            DbAdapter = house.Database.Provider switch
            {
                DatabaseProvider.Sqlite => DbAdapter.Sqlite,
                DatabaseProvider.PostgreSql => DbAdapter.Postgres,
                _ => DbAdapter.SqlServer,
            },
            TablesToIgnore =
            [
                .. Kept.Select(k => Name(k.Split('.')[0], k.Split('.')[1])),
                .. tables.Where(t => t.Schema == "access").Select(t => Name(t.Schema, t.Name)),
                .. tables.Select(t => t.Schema).Distinct().Select(s => Name(s, PlatformDatabase.HistoryTable)),
            ],
        });
    }
}
