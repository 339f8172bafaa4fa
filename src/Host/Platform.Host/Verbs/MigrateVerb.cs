using System.CommandLine;
using Platform.Host.Seed;
using Platform.Host.Start;
using Platform.Kernel.Verbs;

namespace Platform.Host.Verbs;

/// <summary><c>migrate</c>: brings every schema to the present.</summary>
internal sealed class MigrateVerb(IServiceProvider services) : IVerb
{
    public Command Build()
    {
        var command = new Command("migrate", "把各模块的数据库结构升级到当前版本，并写入缺少的地区、模块开关和工作日历。");
        command.SetAction(async (_, ct) =>
        {
            foreach (var (word, migration) in await Migrations.Run(services, ct)) Console.WriteLine($"{word} {migration}");
            await Demonstration.SeedHouse(services, ct);
            await Demonstration.Refuse(services);
            return 0;
        });
        return command;
    }
}
