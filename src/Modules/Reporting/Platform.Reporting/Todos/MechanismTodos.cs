using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Figures;
using Platform.Portal;
using Platform.Reporting.Mechanisms;

namespace Platform.Reporting.Todos;

/// <summary>Rules of the register whose review is due within a month or over, for those of the area itself.</summary>
internal sealed class MechanismTodos(IMediator mediator, Caller caller, AreaMap areas, TimeProvider clock) : ITodos
{
    private const string Title = "制度评估", Href = "/reporting/mechanisms";
    private const int Ahead = 30;

    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        if (!caller.May(ReportingModule.Write)) return new(Title, Href, 0, []);
        var today = Formats.DayOf(clock.GetUtcNow());
        var due = (await mediator.Send(new FindMechanisms(), ct)).Where(m => m.AreaId == caller.HomeAreaId && m.EndedOn is null && m.ReviewDueOn <= today.AddDays(Ahead)).ToList();
        var name = (await areas.All(ct)).FirstOrDefault(a => a.Id == caller.HomeAreaId)?.Name ?? "";
        return new(Title, Href, due.Count, [.. due.Take(most).Select(m => new Todo(Texts.T("评估：{0}", m.Name), name, $"/reporting/mechanisms/{m.Id}", today.DayNumber - m.ReviewDueOn.DayNumber))]);
    }
}
