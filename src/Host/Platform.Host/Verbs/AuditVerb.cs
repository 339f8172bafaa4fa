using System.CommandLine;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Audit;
using Platform.Kernel.Verbs;

namespace Platform.Host.Verbs;

/// <summary>
/// <c>audit verify [--county CODE] [--json]</c>: names the first bad record of each area's audit.
/// Exit 1 when anything is bad, or there is no such county; 0 otherwise.
/// </summary>
internal sealed class AuditVerb(IMediator mediator, AreaMap areas, Caller caller, ActAs act) : IVerb
{
    private readonly Option<string?> county = new("--county") { Description = "地区代码或名称；不写则查全部" };
    private readonly Option<bool> json = new("--json") { Description = "结果以 JSON 写到标准输出" };

    public Command Build()
    {
        var verify = new Command("verify", "逐条核对审计链、末条编号和每日摘要，指出每个地区第一条有问题的记录。") { county, json };
        verify.SetAction((parsed, ct) => Run(parsed.GetValue(county), parsed.GetValue(json), ct));
        return new Command("audit", "审计记录。") { verify };
    }

    private async Task<int> Run(string? code, bool asJson, CancellationToken ct)
    {
        var all = await areas.All(ct);
        int? only = null;
        if (code is null) caller.System("operator", [.. all.Select(a => a.Id)]);
        else if (await act.County(code, ct) is { } area) only = area.Id;
        else return 1;
        var report = await mediator.Send(new VerifyAudit(only), ct);
        Console.WriteLine(asJson ? AuditAnswer.Json(report, all) : AuditAnswer.Text(report, all));
        return report.Good ? 0 : 1;
    }
}
