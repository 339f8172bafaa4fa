using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;

namespace Platform.Host.Start;

/// <summary>Brings every schema to the present.</summary>
internal static class Migrations
{
    /// <summary>Only the embedded database migrates by itself; others by the verb, before the host starts.</summary>
    public static async Task BeforeServing(WebApplication app)
    {
        if (app.Services.GetRequiredService<DatabaseOptions>().Provider == DatabaseProvider.Sqlite) await Run(app.Services, CancellationToken.None);
    }

    /// <summary>Runs what is pending, the house's own schema first.</summary>
    /// <returns>Schema and migration of each that ran.</returns>
    public static async Task<IReadOnlyList<(string Word, string Migration)>> Run(IServiceProvider services, CancellationToken ct)
    {
        var ran = new List<(string, string)>();
        await using var scope = services.GetAutofacRoot().BeginLifetimeScope();
        foreach (var db in scope.Resolve<IEnumerable<ModuleDb>>().OrderByDescending(d => d is PlatformDb).ThenBy(d => d.Word, StringComparer.Ordinal))
        {
            foreach (var migration in await db.Database.GetPendingMigrationsAsync(ct)) ran.Add((db.Word, migration));
            await db.Database.MigrateAsync(ct);
        }
        await PlatformDatabase.Tune(scope.Resolve<PlatformDb>(), ct);
        return ran;
    }
}
