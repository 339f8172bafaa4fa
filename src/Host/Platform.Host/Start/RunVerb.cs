using System.CommandLine;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Platform.Host.Seed;
using Platform.Host.Verbs;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Verbs;

namespace Platform.Host.Start;

/// <summary>Runs one verb in a scope of its own, beside a running host.</summary>
internal static class RunVerb
{
    public static async Task<int> Run(string[] args)
    {
        if (args is [RestoreVerb.Name, ..]) return await Parse([new RestoreVerb(House.Bare([]).Configuration)], args);
        await using var app = House.Build([]).Build();
        await Prepare(app.Services, args);
        await using var scope = app.Services.GetAutofacRoot().BeginLifetimeScope();
        return await Parse(scope.Resolve<IEnumerable<IVerb>>(), args);
    }

    private static async Task<int> Parse(IEnumerable<IVerb> verbs, string[] args)
    {
        var root = new RootCommand("国有土地上房屋征收补偿安置问题化解及预防平台：运维命令。不带命令时启动服务。");
        foreach (var verb in verbs.Select(v => v.Build()).OrderBy(c => c.Name, StringComparer.Ordinal)) root.Add(verb);
        return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
    }

    // The embedded database needs no preparation by hand; any other is migrated by the verb, when the operator says so.
    private static async Task Prepare(IServiceProvider services, string[] args)
    {
        if (args[0].StartsWith('-') || args.Contains("--help") || services.GetRequiredService<DatabaseOptions>().Provider != DatabaseProvider.Sqlite) return;
        await Migrations.Run(services, CancellationToken.None);
        await Demonstration.SeedHouse(services, CancellationToken.None);
    }
}
