using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Problems;
using Problem = Platform.Kernel.Web.Problem;

namespace Platform.Rectification.Lifecycle;

/// <summary>One problem taken over by another of the same project: its families go with it, its number and steps stay.</summary>
internal sealed class MergeBook(RectificationDb db) : IModuleService
{
    /// <summary>Gives a problem's families to the one of that number.</summary>
    /// <exception cref="ProblemException"><c>invalid</c>: no such number; <c>merge-refused</c>.</exception>
    public async Task Into(Problems.Problem problem, string number, CancellationToken ct)
    {
        var words = number.Trim();
        var target = await db.Problems.FirstOrDefaultAsync(p => p.AreaId == problem.AreaId && p.Number == words, ct) ?? throw Problem.Invalid([new("target", "没有这个编号的问题。")]);
        if (problem.Part == 0) throw Refused("由数字发现的主项不能并入其他问题；可以把分项和人工登记的问题并进来。");
        if (target.Id == problem.Id) throw Refused("不能并入自己。");
        if (target.ProjectId != problem.ProjectId) throw Refused("只能并入同一个项目的问题。");
        if (target.State is not (ProblemState.Registered or ProblemState.Acting)) throw Refused($"{target.Number} 是“{target.State.Title()}”，不能再并入。");
        (problem.MergedInto, problem.Outcome) = (target.Id, Outcome.Merged);
        // A family that was split off before has left a row behind, which lives again.
        var there = await db.Households.IgnoreQueryFilters(["removed"]).Where(h => h.AreaId == problem.AreaId && h.ProblemId == target.Id).ToDictionaryAsync(h => h.HouseholdId, ct);
        var moved = await db.Households.Where(h => h.AreaId == problem.AreaId && h.ProblemId == problem.Id).Select(h => h.HouseholdId).ToListAsync(ct);
        foreach (var id in moved)
            if (there.TryGetValue(id, out var row)) row.Removed = false;
            else db.Households.Add(there[id] = new() { AreaId = problem.AreaId, ProblemId = target.Id, HouseholdId = id });
        target.Households = there.Values.Count(h => !h.Removed);
    }

    private static ProblemException Refused(string why) => new(409, "merge-refused", why);
}
