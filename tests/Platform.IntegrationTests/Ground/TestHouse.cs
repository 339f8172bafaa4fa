using Autofac;
using Autofac.Extensions.DependencyInjection;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Seed;
using Platform.Host.Start;
using Platform.IntegrationTests.SqlServer;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Events;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;

namespace Platform.IntegrationTests.Ground;

/// <summary>A real host on its own database, data folder and port, migrated by its own migrations, with people in it.</summary>
internal sealed class TestHouse : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly Cleaner cleaner;

    private TestHouse(WebApplication app, TestDatabase database, HouseClock clock, string folder)
    {
        (App, this.database, Clock, Folder) = (app, database, clock, folder);
        Doors = new(this);
        cleaner = new(this);
    }

    public WebApplication App { get; }

    public HouseClock Clock { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    public TestDatabase Database => database;

    public Uri Address => new(App.Urls.Single());

    public ILifetimeScope Root => App.Services.GetAutofacRoot();

    public ModuleCatalog Modules => App.Services.GetRequiredService<ModuleCatalog>();

    public Dispatcher Dispatcher => App.Services.GetRequiredService<Dispatcher>();

    public JobRunner Jobs => App.Services.GetRequiredService<JobRunner>();

    /// <summary>The house as those see it who come over HTTP.</summary>
    public HttpDoors Doors { get; }

    /// <summary>The host's arguments for a data folder and database, the same for this process and another.</summary>
    public static Dictionary<string, string> Settings(TestDatabase database, string folder, string environment = "Development") => new()
    {
        ["environment"] = environment,
        ["DataFolder"] = folder,
        ["Database:Provider"] = database.Provider.ToString(),
        ["Database:ConnectionString"] = database.ConnectionString,
        ["Personal:KeyFolder"] = Path.Combine(folder, "keys", "personal"),
    };

    public static async Task<TestHouse> Start(TestDatabase database)
    {
        FailAt.Listen();
        var folder = Directory.CreateTempSubdirectory("platform-house-").FullName;
        var clock = new HouseClock();
        var app = Serve.Compose(Compose(Settings(database, folder), clock));
        var house = new TestHouse(app, database, clock, folder);
        await Migrations.Run(app.Services, default);
        await Demonstration.SeedHouse(app.Services, default);
        await using (var scope = house.Root.BeginLifetimeScope()) await People.Seed(scope);
        await app.StartAsync();
        return house;
    }

    /// <summary>The house put together as for serving, but for its clock; on SQLite every query is mirrored to T-SQL.</summary>
    public static WebApplicationBuilder Compose(Dictionary<string, string> settings, TimeProvider clock) => House.Build(
        [.. settings.Select(s => $"--{s.Key}={s.Value}"), "--applicationName=Platform.Host", "--urls=http://127.0.0.1:0"],
        b =>
        {
            b.Services.AddSingleton(clock);
            b.Configuration["LongTasks:AtOnce"] = "0"; // tests run them, when they want
            if (settings["Database:Provider"] == nameof(DatabaseProvider.Sqlite)) b.Services.AddSingleton<IInterceptor>(QueryMirror.Shared);
        });

    /// <summary>Acts as a person in a scope of its own.</summary>
    public async Task<T> As<T>(Person person, Func<ILifetimeScope, Task<T>> act)
    {
        await using var scope = Root.BeginLifetimeScope();
        person.Enter(scope.Resolve<Caller>());
        return await act(scope);
    }

    /// <summary>Sends a request through the pipeline as a person.</summary>
    public Task<T> Send<T>(Person person, IRequest<T> request) => As(person, s => s.Resolve<IMediator>().Send(request));

    /// <summary>The house itself acts, in these areas.</summary>
    public async Task<T> Itself<T>(IReadOnlyList<int> areas, Func<ILifetimeScope, Task<T>> act)
    {
        await using var scope = Root.BeginLifetimeScope();
        scope.Resolve<Caller>().System("test", areas);
        scope.Resolve<PlatformDb>(); // which keeps the audit of what is written here
        return await act(scope);
    }

    /// <summary>Time goes on; sign-ins and tokens grow old.</summary>
    public void Wait(TimeSpan time)
    {
        Clock.Advance(time);
        Doors.Forget();
    }

    /// <summary>Empties all but areas, accounts, clients and migrations; every switch is on.</summary>
    public Task Reset() => cleaner.Reset();

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
