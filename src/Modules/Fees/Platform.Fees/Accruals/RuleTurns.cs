using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Rules.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>
/// By which rule a project is posted. A newer one is taken up by itself where it changes nothing that is posted; where it does,
/// the earlier one goes on until the list of differences is approved.
/// </summary>
internal sealed class RuleTurns(IMediator mediator) : IModuleService
{
    /// <summary>What the families are due, and whether a newer rule waits.</summary>
    /// <exception cref="ProblemException"><c>rules-off</c>.</exception>
    public async Task<(FeesFound Found, bool Waiting)> Find(int areaId, Guid projectId, DateOnly through, Accrued? accrued, CancellationToken ct)
    {
        var now = await Ask(new(areaId, projectId, through), ct);
        if (accrued is null || accrued.Rules == now.Rules || await Agrees(accrued, now, ct)) return (now, false);
        return (await Ask(new(areaId, projectId, through, accrued.Rules), ct), true);
    }

    /// <summary>Asks the rules.</summary>
    public async Task<FeesFound> Ask(FeesOf question, CancellationToken ct) => await mediator.Send(question, ct) is { IsOn: true } answer ? answer.Value
        : throw new ProblemException(409, "rules-off", "政策规则模块没有启用，不知道应发多少；请联系运维人员启用。");

    // By the facts of today: what they change is corrected under either rule.
    private async Task<bool> Agrees(Accrued accrued, FeesFound now, CancellationToken ct)
    {
        var before = await Ask(new(accrued.AreaId, accrued.Id, accrued.Through, accrued.Rules), ct);
        return DuePrint.Of(before.Families, accrued.Through) == DuePrint.Of(now.Families, accrued.Through);
    }
}
