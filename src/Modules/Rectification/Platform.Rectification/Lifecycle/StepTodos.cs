using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Figures;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Ledger;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Lifecycle;

/// <summary>Strike-offs that wait for the caller's step, on 我的待办; those that have waited longest first.</summary>
internal sealed class StepTodos(RectificationDb db, Caller caller, AreaMap areas, TimeProvider clock) : ITodos
{
    private const string Title = "待我办理的销号";

    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        var rows = $"/rectification?state={LedgerFilter.WaitsFor(caller.Role)}";
        if (!caller.May(RectificationModule.Act)) return new(Texts.T(Title), rows, 0, []);
        var today = Formats.DayOf(clock.GetUtcNow());
        var mine = Waiting.NotOwn(db, Waiting.For(db.Rows<Problem>(), caller.Role, today), caller);
        var first = await mine.OrderBy(p => p.State == ProblemState.Notice ? p.NoticeUntil : p.StateSince).ThenBy(p => p.Id).Take(most)
            .Select(p => new { p.AreaId, p.Id, p.Number, p.ProjectName, p.State, Since = p.State == ProblemState.Notice ? p.NoticeUntil : p.StateSince }).ToListAsync(ct);
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        return new(Texts.T(Title), rows, await mine.CountAsync(ct), [.. first.Select(p => new Todo(
            $"{Texts.T(p.State.Title())}：{p.Number}", $"{names[p.AreaId]} · {p.ProjectName}", $"/rectification/{p.Id}", today.DayNumber - p.Since?.AddDays(Waiting.Days).DayNumber))]);
    }
}
