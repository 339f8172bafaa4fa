using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Rules.Data;
using Platform.Rules.Engine;
using Platform.Rules.Policies;
using Platform.Rules.Trials;
using Microsoft.EntityFrameworkCore;

namespace Platform.Rules.Promises;

/// <summary>The versions of the monthly fee's rule that hold for a project, or that an earlier answer named.</summary>
internal sealed class RuleBook(RulesDb db, PolicyBook book, AreaMap areas) : IModuleService
{
    /// <summary>The rule.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="rules">Versions as named by <see cref="NamedRule.Rules"/>; null for those that hold today.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<NamedRule> Of(int areaId, Guid projectId, string? rules, CancellationToken ct)
    {
        var versions = rules is null ? await book.Holding(areaId, PolicyKind.TransitionalFee, projectId, book.Today, ct) : await Named(areaId, rules, ct);
        return new(
            string.Join(',', versions.Select(v => v.Id.ToString("N"))),
            string.Join("，", versions.Select(v => $"{v.Name}（第 {v.Number} 版）")),
            new PlanBook([.. versions.Select(v => v.Policy())]));
    }

    private async Task<IReadOnlyList<PolicyVersion>> Named(int areaId, string rules, CancellationToken ct)
    {
        var ids = rules.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList();
        var rows = await (await areas.Down<PolicyVersion>(db, areaId, ct)).Where(p => p.State == PolicyState.Published && ids.Contains(p.Id)).ToListAsync(ct);
        return [.. ids.Select(id => rows.First(r => r.Id == id))];
    }
}

/// <summary>A rule with the versions that it is made of.</summary>
/// <param name="Rules">Their ids, the nearest layer first; empty where none was published.</param>
/// <param name="Title">Their names and numbers.</param>
/// <param name="Plans">By the day whose rule holds for a family.</param>
internal sealed record NamedRule(string Rules, string Title, PlanBook Plans)
{
    private const string None = "没有发布过渡安置费的规定";

    /// <summary>The plan for a family, or why there is none.</summary>
    public (FeePlan? Plan, string? Refusal) For(Story story, DateOnly through)
    {
        var (plan, error) = Plans.On(story.RuleDay(through));
        return (plan, plan is null ? error?.Text ?? None : null);
    }
}
