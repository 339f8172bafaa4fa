using System.CommandLine;
using Platform.Host.Seed;
using Platform.Kernel.Verbs;

namespace Platform.Host.Verbs;

/// <summary><c>seed</c>: areas and switches; <c>seed demo</c>: the demonstration besides, outside production only.</summary>
internal sealed class SeedVerb(IServiceProvider services, IHostEnvironment environment) : IVerb
{
    public Command Build()
    {
        var command = new Command("seed", "写入地区和模块开关；seed demo 另写入演示数据。");
        command.SetAction(async (_, ct) =>
        {
            await Demonstration.SeedHouse(services, ct);
            return 0;
        });
        var demo = new Command("demo", "写入演示账号、客户端和虚构的项目、被征收户；只用于开发环境。");
        demo.SetAction(async (_, ct) =>
        {
            if (environment.IsProduction())
            {
                await Console.Error.WriteLineAsync("生产环境不写入演示数据。开发环境请设 ASPNETCORE_ENVIRONMENT=Development。");
                return 1;
            }
            await Demonstration.Seed(services, ct);
            return 0;
        });
        command.Add(demo);
        return command;
    }
}
