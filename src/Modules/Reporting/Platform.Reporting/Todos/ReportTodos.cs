using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Figures;
using Platform.Portal;
using Platform.Reporting.Reports;

namespace Platform.Reporting.Todos;

/// <summary>Reports on 我的待办: a county's that is to be written, frozen or signed; for the city those that wait for its answer.</summary>
internal sealed class ReportTodos(IMediator mediator, Caller caller, AreaMap areas, TimeProvider clock) : ITodos
{
    private const string Title = "总结报告", Href = "/reporting/reports";

    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        if (!caller.May(ReportingModule.Write)) return new(Title, Href, 0, []);
        var today = Formats.DayOf(clock.GetUtcNow());
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        var todos = (await mediator.Send(new FindCalls(), ct)).SelectMany(c => Of(c, today, names)).OrderByDescending(t => t.OverdueDays).ToList();
        return new(Title, Href, todos.Count, [.. todos.Take(most)]);
    }

    private IEnumerable<Todo> Of(CallView view, DateOnly today, Dictionary<int, string> names)
    {
        var over = today.DayNumber - view.Call.DueOn.DayNumber;
        foreach (var county in view.Counties)
            if (county.AreaId == caller.HomeAreaId && Act(county.Last) is { } act)
                yield return new(Texts.T("{0}：{1}", view.Call.Title, act), names[county.AreaId], county.Last is null or { IsOpen: false } ? $"/reporting/calls/{view.Call.Id}" : $"/reporting/reports/{county.Last.Id}", over);
            else if (county.AreaId != caller.HomeAreaId && county.Last is { State: ReportState.Submitted } sent)
                yield return new(Texts.T("{0}：待接收或退回", view.Call.Title), county.Name, $"/reporting/reports/{sent.Id}", null);
    }

    // A clerk writes and freezes; the leader signs what is frozen.
    private string? Act(Report? last) => (last?.State, caller.Role) switch
    {
        (null, Roles.CountyClerk) => Texts.T("待撰写"),
        (ReportState.Draft, Roles.CountyClerk) => Texts.T("待冻结数据"),
        (ReportState.Returned, Roles.CountyClerk) => Texts.T("已退回，待写下一稿"),
        (ReportState.Frozen, Roles.CountyClerk) => Texts.T("待核对文字、负责人签发"),
        (ReportState.Frozen, Roles.CountyLeader) => Texts.T("待签发报送"),
        _ => null,
    };
}
