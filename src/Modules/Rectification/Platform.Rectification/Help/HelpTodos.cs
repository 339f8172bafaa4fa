using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Figures;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Help;

/// <summary>Help on 我的待办: for the city what it has to answer or settle, for the county the answers to take note of.</summary>
internal sealed class HelpTodos(RectificationDb db, Caller caller, AreaMap areas, TimeProvider clock) : ITodos
{
    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        var (title, rows) = caller.IsCity() ? ("县区提请协调", "/rectification/help") : ("市级协调答复", $"/rectification/help?status={HelpStates.ToConfirm}");
        if (!caller.May(RectificationModule.Act)) return new(Texts.T(title), rows, 0, []);
        var today = Formats.DayOf(clock.GetUtcNow());
        var all = db.Rows<HelpRequest>();
        var mine = caller.IsCity()
            ? all.Where(h => h.SettledOn == null && db.Problems.Any(p => p.AreaId == h.AreaId && p.Id == h.ProblemId && p.HelpSince != null))
            : all.Where(HelpStates.Of(HelpStates.ToConfirm)!);
        var first = await mine.OrderBy(h => h.AnsweredOn != null ? h.MeetingOn ?? h.WantedBy : h.WantedBy).ThenBy(h => h.Id).Take(most)
            .Join(db.Problems, h => new { h.AreaId, Id = h.ProblemId }, p => new { p.AreaId, p.Id }, (h, p) => new { Help = h, p.ProjectName }).ToListAsync(ct);
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        return new(Texts.T(title), rows, await mine.CountAsync(ct), [.. first.Select(f => new Todo(
            caller.IsCity() ? f.Help.Text : Texts.T("{0}：{1}", Texts.T(f.Help.State.Title()), f.Help.Settled.Length > 0 ? f.Help.Settled : f.Help.Guidance),
            $"{names[f.Help.AreaId]} · {f.ProjectName}", $"/rectification/{f.Help.ProblemId}#help", caller.IsCity() ? today.DayNumber - f.Help.DueOn?.DayNumber : null))]);
    }
}
