using System.CommandLine;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Verbs;
using Platform.Kernel.Web;

namespace Platform.Host.Verbs;

/// <summary>
/// <c>invite USERNAME --role ROLE --area CODE --name NAME</c>: the first administrator of a new house. The link's path goes
/// to stdout; who opens it sets his password.
/// </summary>
internal sealed class InviteVerb(IMediator mediator, ActAs act) : IVerb
{
    private readonly Argument<string> userName = new("USERNAME") { Description = "用户名" };
    private readonly Option<string> role = new("--role") { Description = "角色：" + string.Join('、', Roles.All.Select(r => $"{r} {Roles.Title(r)}")), Required = true };
    private readonly Option<string> area = new("--area") { Description = "地区代码或名称", Required = true };
    private readonly Option<string> name = new("--name") { Description = "姓名", Required = true };

    public Command Build()
    {
        var command = new Command("invite", "邀请一个账号，输出设置密码的链接（72 小时内有效，只能用一次）。") { userName, role, area, name };
        command.SetAction(async (parsed, ct) =>
        {
            if (await act.County(parsed.GetValue(area)!, ct) is not { } where) return 1;
            try
            {
                var invited = await mediator.Send(new InviteAccount(where.Id, parsed.GetValue(userName)!, parsed.GetValue(name)!, parsed.GetValue(role)!, "由运维命令邀请"), ct);
                Console.WriteLine(invited.Path);
                return 0;
            }
            catch (ProblemException problem)
            {
                await Console.Error.WriteLineAsync(problem.Message);
                return 1;
            }
        });
        return command;
    }
}
