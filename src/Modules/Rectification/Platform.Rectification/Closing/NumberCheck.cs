using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Kernel.Gates;
using Platform.Kernel.Modules;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;
using Platform.Rectification.Terms;

namespace Platform.Rectification.Closing;

/// <summary>
/// Whether the numbers let a problem be struck off today: the rules of its class, read anew from the modules that measure, and the gates that
/// modules contribute (<c>problem</c>, <c>problem.feeArrears</c> …). What no module can check answers that it is off.
/// </summary>
internal sealed class NumberCheck(
    RectificationDb db, TermBook terms, Gatekeeper gates, IEnumerable<IIndicator> indicators, ModuleCatalog modules, AreaScope scope, TimeProvider clock) : IModuleService
{
    /// <summary>The gate that stands for all where no module measures anything of the problem.</summary>
    public const string ByHand = "rectification.byHand";

    private const string StrikeOff = "strike-off";

    /// <summary>All answers, those that refuse first.</summary>
    public async Task<IReadOnlyList<GateResult>> Of(Problem problem, CancellationToken ct)
    {
        var only = problem.Part == 0 ? null : await ProblemFamilies.Assigned(db, problem, ct);
        var question = new GateQuestion(problem.AreaId, problem.ProjectId, only);
        var results = new List<GateResult>(await gates.Ask("problem", StrikeOff, question, ct));
        results.AddRange(await gates.Ask("problem." + ProblemClasses.Of(problem.Class).Key, StrikeOff, question, ct));
        results.AddRange(await Rules(problem, only, ct));
        if (results.Count == 0) results.Add(new(ByHand, "人工认定", GateState.Off, "没有模块能核对这类问题。", null));
        return [.. results.OrderBy(r => r.State != GateState.Fails).ThenBy(r => r.State)];
    }

    private async Task<IReadOnlyList<GateResult>> Rules(Problem problem, IReadOnlySet<Guid>? only, CancellationToken ct)
    {
        var today = Formats.DayOf(clock.GetUtcNow());
        var figures = (await db.Figures.AsNoTracking().Where(f => f.AreaId == problem.AreaId && f.ProblemId == problem.Id).Select(f => f.Rule).ToListAsync(ct)).ToHashSet();
        var results = new List<GateResult>();
        foreach (var rule in (await terms.Of(problem.AreaId, ct)).ClosingRules(today).Where(r => r.Class == problem.Class))
        {
            var indicator = indicators.FirstOrDefault(i => i.Code == rule.Indicator);
            var module = indicator is null ? null : modules.Of(indicator.GetType());
            if (indicator is null || (module is not null && !scope.Readable(module.Word).Contains(problem.AreaId)))
            {
                results.Add(new(rule.Code, rule.Title, GateState.Off, $"本县区没有启用“{module?.Title ?? rule.Indicator}”，平台不能核对。", null));
                continue;
            }
            var reading = (await indicator.Read(problem.AreaId, today, ct)).FirstOrDefault(r => r.ProjectId == problem.ProjectId);
            if (reading is not null || figures.Contains(rule.Code)) results.Add(Judge(rule, reading, only, today));
        }
        return results;
    }

    // A part answers for its own families; what is measured of the whole project alone is the main item's.
    internal static GateResult Judge(ProblemRule rule, Reading? reading, IReadOnlySet<Guid>? only, DateOnly today)
    {
        var limit = NumberWords.Of(rule.Compare, rule.Threshold, rule.Unit);
        if (reading is null) return new(rule.Code, rule.Title, GateState.Passes, $"已没有要核对的数字（界限：{limit}）。", null);
        var wrong = rule.IsMet(reading, today);
        if (only is null) return new(rule.Code, rule.Title, wrong ? GateState.Fails : GateState.Passes, $"{reading.Explanation.TrimEnd('。')}（{(wrong ? "超出" : "未超出")}界限：{limit}）。", reading.Rows);
        var families = wrong ? reading.Households.Count(only.Contains) : 0;
        return new(rule.Code, rule.Title, families > 0 ? GateState.Fails : GateState.Passes, families > 0 ? $"本项 {only.Count} 户中还有 {families} 户。{reading.Explanation}" : $"本项 {only.Count} 户都不在其中。", reading.Rows);
    }
}
