using System.CommandLine;
using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Verbs;
using Platform.Kernel.Web;

namespace Platform.Host.Verbs;

/// <summary><c>modules [enable|disable] NAME --county CODE</c>: the switchboard, beside a running host.</summary>
internal sealed class ModulesVerb(IMediator mediator, ModuleCatalog modules, Switchboard board, ActAs act) : IVerb
{
    private readonly Option<string?> county = new("--county") { Description = "地区代码或名称" };

    public Command Build()
    {
        var command = new Command("modules", "查看或切换一个地区的模块。");
        command.Options.Add(county);
        command.SetAction(async (parsed, ct) => await act.County(parsed.GetValue(county) ?? "", ct) is { } area ? List(area.Id) : 1);
        command.Add(Turn("enable", "启用一个模块。", SwitchState.On));
        command.Add(Turn("disable", "停用一个模块；数据保留。", SwitchState.Off));
        return command;
    }

    private Command Turn(string name, string help, SwitchState state)
    {
        var word = new Argument<string>("NAME") { Description = "模块名，如 fees" };
        var where = new Option<string>("--county") { Description = "地区代码或名称", Required = true };
        var command = new Command(name, help) { word, where };
        command.SetAction(async (parsed, ct) =>
        {
            if (await act.County(parsed.GetValue(where)!, ct) is not { } area) return 1;
            try
            {
                await mediator.Send(new SwitchModule(area.Id, parsed.GetValue(word)!, state, "由运维命令切换"), ct);
            }
            catch (ProblemException problem)
            {
                await Console.Error.WriteLineAsync(problem.Message);
                return 1;
            }
            return List(area.Id);
        });
        return command;
    }

    private int List(int areaId)
    {
        foreach (var module in modules.All) Console.WriteLine($"{module.Word}\t{board.State(module.Word, areaId)}\t{module.Title}");
        return 0;
    }
}
