using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Start;
using Platform.Kernel;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Calendar;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Modules;

namespace Platform.Host.Seed;

/// <summary>
/// The living demonstration of a new data folder: accounts, a client, synthetic projects and families in every county.
/// It is for Development; a production database that holds a demonstration account does not start.
/// </summary>
internal static class Demonstration
{
    public static async Task BeforeServing(WebApplication app)
    {
        await Refuse(app.Services);
        var development = app.Environment.IsDevelopment();
        if (development && app.Services.GetRequiredService<DatabaseOptions>().Provider == DatabaseProvider.Sqlite) await Seed(app.Services, CancellationToken.None);
        if (development) await DemoSecrets.Print(app.Services.GetRequiredService<DataFolder>());
    }

    /// <summary>Refuses a production database that holds a demonstration account.</summary>
    /// <exception cref="CannotStartException">It does.</exception>
    public static async Task Refuse(IServiceProvider services)
    {
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment()) return;
        await using var scope = services.GetAutofacRoot().BeginLifetimeScope();
        if (await scope.Resolve<PlatformDb>().Accounts.AnyAsync(a => a.Demo))
            throw new CannotStartException("数据库里有演示账号，生产环境不启动。请换一个正式的数据库，或删除演示账号。");
    }

    /// <summary>Seeds what is missing; a second time changes nothing.</summary>
    public static async Task Seed(IServiceProvider services, CancellationToken ct)
    {
        await SeedHouse(services, ct);
        await using (var scope = services.GetAutofacRoot().BeginLifetimeScope())
            await DemoAccounts.Seed(scope, ct);
        await DemoSurvey.Seed(services, ct);
    }

    /// <summary>Areas, switches and the calendar: what any house needs, demonstration or not.</summary>
    public static async Task SeedHouse(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.GetAutofacRoot().BeginLifetimeScope();
        scope.Resolve<Caller>().System("seed", []);
        var session = scope.Resolve<DbSession>();
        await session.Begin(ct);
        await HouseAreas.Seed(scope.Resolve<PlatformDb>(), scope.Resolve<ModuleCatalog>(), scope.Resolve<TimeProvider>(), ct);
        await CalendarFile.Take(scope.Resolve<PlatformDb>(), await CalendarFile.Embedded(ct), onlyMissing: true, ct);
        await session.Commit(ct);
    }
}
