using System.Data.Common;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Modules;
using Respawn;
using Respawn.Graph;

namespace Platform.IntegrationTests.Ground;

/// <summary>Empties a house between tests, by Respawn where the database has schemas.</summary>
internal sealed class Cleaner(TestHouse house)
{
    private static readonly string[] Kept = ["platform.Areas", "platform.AreaAliases", "platform.CalendarDays", "platform.CountyModules", "platform.Accounts", "platform.Sessions"];

    private Respawner? respawner;

    public async Task Reset()
    {
        var options = (DatabaseOptions)house.App.Services.GetService(typeof(DatabaseOptions))!;
        await using var connection = PlatformDatabase.CreateConnection(options);
        await connection.OpenAsync();
        if (house.Database.Provider == DatabaseProvider.Sqlite) await Empty(connection);
        else await (respawner ??= await Make(connection)).ResetAsync(connection);
        // Digests of an audit that is gone would accuse the next one.
        if (Path.Combine(house.Folder, "digests") is var digests && Directory.Exists(digests)) Directory.Delete(digests, recursive: true);
        await house.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().CountyModules
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, SwitchState.On)));
        if (house.Database.Provider == DatabaseProvider.Sqlite) await SqlitePragmas.Checkpoint(options, default); // the test's clock ticks for no host
    }

    // SQLite has no schemas: Respawn takes the dot in "projects.Households" for one, and finds no such table.
    private async Task Empty(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        var tables = Tables.All(house).Where(t => t.Schema != "access" && !Kept.Contains(t.ToString()));
        command.CommandText = "PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE; "
            + string.Concat(tables.Select(t => $"DELETE FROM {Tables.Quoted(house, t)}; ")) + "COMMIT; PRAGMA foreign_keys=ON;";
        await command.ExecuteNonQueryAsync();
    }

    private Task<Respawner> Make(DbConnection connection)
    {
        var tables = Tables.All(house);
        return Respawner.CreateAsync(connection, new()
        {
            DbAdapter = house.Database.Provider == DatabaseProvider.PostgreSql ? DbAdapter.Postgres : DbAdapter.SqlServer,
            TablesToIgnore =
            [
                .. tables.Where(t => t.Schema == "access" || Kept.Contains(t.ToString())).Select(t => new Table(t.Schema, t.Name)),
                .. tables.Select(t => t.Schema).Distinct().Select(s => new Table(s, PlatformDatabase.HistoryTable)),
            ],
        });
    }
}
