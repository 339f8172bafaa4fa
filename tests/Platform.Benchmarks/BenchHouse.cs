using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Platform.Host.Seed;
using Platform.Host.Start;
using Platform.Kernel.Access;
using Platform.Kernel.Events;

namespace Platform.Benchmarks;

/// <summary>The real house on a database of its own: PostgreSQL where PLATFORM_TEST_POSTGRES names one, else SQLite.</summary>
internal sealed class BenchHouse : IAsyncDisposable
{
    private BenchHouse(WebApplication app, string folder, string? connection) => (App, Folder, Connection) = (app, folder, connection);

    public WebApplication App { get; }

    public string Folder { get; }

    /// <summary>The PostgreSQL database; null on SQLite.</summary>
    public string? Connection { get; }

    public string Url => App.Urls.First();

    /// <param name="postgres">On which database.</param>
    /// <param name="still">Nothing goes on by itself.</param>
    public static async Task<BenchHouse> Open(bool postgres, bool still = false)
    {
        var folder = Directory.CreateTempSubdirectory("platform-bench").FullName;
        var connection = postgres ? await NewDatabase() : null;
        var app = Serve.Compose(House.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Environment.EnvironmentName = Environments.Development;
            if (still) builder.Services.AddSingleton<TimeProvider>(new StillClock());
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["DataFolder"] = folder,
                ["Database:Provider"] = postgres ? "PostgreSql" : "Sqlite",
                ["Database:ConnectionString"] = connection ?? $"Data Source={Path.Combine(folder, "platform.db")}",
            });
        }));
        await Migrations.Run(app.Services, default);
        await Demonstration.SeedHouse(app.Services, default);
        await using (var scope = app.Services.GetAutofacRoot().BeginLifetimeScope()) await DemoAccounts.Seed(scope, default);
        await app.StartAsync();
        return new(app, folder, connection);
    }

    /// <summary>A scope in which a client bound to one area acts.</summary>
    public ILifetimeScope As(int areaId, params string[] scopes)
    {
        var scope = App.Services.GetAutofacRoot().BeginLifetimeScope();
        scope.Resolve<Caller>().Client("bench", scopes, [areaId]);
        return scope;
    }

    /// <summary>Delivers no events and runs no jobs from now on.</summary>
    public async Task Rest()
    {
        foreach (var work in App.Services.GetServices<IHostedService>().OfType<BackgroundWork>()) await work.StopAsync(default);
    }

    /// <summary>Delivers what waits: what the house does behind a write.</summary>
    public Task Follow() => App.Services.GetRequiredService<Dispatcher>().RunOnce(default);

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> NewDatabase()
    {
        var server = Environment.GetEnvironmentVariable("PLATFORM_TEST_POSTGRES")
            ?? throw new InvalidOperationException("PLATFORM_TEST_POSTGRES names no server; build/prove starts one.");
        var name = "bench_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }
}
