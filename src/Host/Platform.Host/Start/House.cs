using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.AspNetCore.DataProtection;
using Platform.Host.Doors;
using Platform.Host.OAuth;
using Platform.Kernel;
using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Events;
using Platform.Kernel.Files;
using Platform.Kernel.Jobs;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Modules;
using Platform.Kernel.Retention;
using Platform.Kernel.Reveals;

namespace Platform.Host.Start;

/// <summary>Puts the house together: the same for serving, for verbs and for tests.</summary>
public static class House
{
    private const long LargestBody = 104L << 20; // the largest file, and the form around it

    /// <summary>Registers everything.</summary>
    /// <param name="args">The host's arguments.</param>
    /// <param name="adjust">The last word of a test over configuration and services.</param>
    public static WebApplicationBuilder Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = Bare(args);
        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory());
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = LargestBody);
        var services = builder.Services;
        services.AddSingleton(HouseTime.Of(builder.Configuration, builder.Environment));
        adjust?.Invoke(builder);

        var folder = DataFolder.Of(builder.Configuration);
        Logs.Use(builder);
        services.AddSingleton(folder);
        services.AddSingleton(Database(builder.Configuration, folder));
        services.AddSingleton(builder.Configuration.GetSection(AccessOptions.Section).Get<AccessOptions>() ?? new());
        services.AddSingleton(builder.Configuration.GetSection(RevealOptions.Section).Get<RevealOptions>() ?? new());
        services.AddSingleton(builder.Configuration.GetSection(RetentionOptions.Section).Get<RetentionOptions>() ?? new());
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton(new LongTaskLease(builder.Configuration.GetValue("LongTasks:LeaseSeconds", 30)));
        services.AddSingleton<LongTaskRunner>();
        services.AddDataProtection().SetApplicationName("Platform")
            .PersistKeysToFileSystem(Directory.CreateDirectory(folder.Path("keys", "protection")));
        services.AddSingleton(new FileFolder(folder.Path("files")));
        services.AddSingleton(builder.Configuration.GetSection(FileLimits.Section).Get<FileLimits>() ?? new());
        services.AddSingleton(new DigestFolder(builder.Configuration["Audit:DigestFolder"] is { Length: > 0 } digests ? digests : folder.Path("digests")));
        services.AddHttpContextAccessor();
        Secrets.Add(builder, folder);
        DoorServices.Add(services);
        CheckLimit.Add(services, builder.Configuration);
        OAuthServices.Add(services, folder, builder.Environment);
        Health.Add(services);
        Telemetry.Add(services, builder.Configuration);
        OpenApi.Add(services);
        PortalServices.Add(services);

        builder.Host.ConfigureContainer<ContainerBuilder>(container =>
        {
            container.RegisterModule(new KernelRegistration(ModuleCatalog.Scan(), typeof(House).Assembly));
            KeyedServices.Refuse(services);
        });
        return builder;
    }

    /// <summary>The configuration alone.</summary>
    internal static WebApplicationBuilder Bare(string[] args) => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ApplicationName = typeof(House).Assembly.GetName().Name, // also when a test or a benchmark is the program
        ContentRootPath = AppContext.BaseDirectory,
    });

    /// <summary>Which database; a file in the data folder where nothing is said.</summary>
    internal static DatabaseOptions Database(IConfiguration configuration, DataFolder folder)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new();
        if (options is { Provider: DatabaseProvider.Sqlite, ConnectionString: "" })
            options.ConnectionString = $"Data Source={folder.Path("platform.db")}";
        return options;
    }
}
