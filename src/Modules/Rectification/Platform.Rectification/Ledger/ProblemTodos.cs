using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Figures;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Ledger;

/// <summary>Open problems on 我的待办, the most overdue first. Those whose numbers are healthy again ask nothing of anybody yet.</summary>
internal sealed class ProblemTodos(IMediator mediator, Caller caller, AreaMap areas, TimeProvider clock) : ITodos
{
    private const string Title = "待化解问题";
    private const string Rows = "/rectification?state=open";

    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        if (!caller.May(RectificationModule.View)) return new(Title, Rows, 0, []);
        var today = Formats.DayOf(clock.GetUtcNow());
        var page = await mediator.Send(new FindProblems(new LedgerFilter(null, null, null, null, false, "open", null, today), new PageOf(1, most)), ct);
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        return new(Title, Rows, page.Total, [.. page.Items.Select(r => new Todo(
            Named(r), $"{names[r.AreaId]} · {r.Project}", $"/rectification/{r.Id}", Urgency(r, today)))]);
    }

    // Where nothing is overdue the county's own deadline is what presses.
    private static int? Urgency(LedgerRow row, DateOnly today) =>
        row.OverdueDays(today) is > 0 and var days ? days : today.DayNumber - row.Deadline?.DayNumber;

    private static string Named(LedgerRow row) => Texts.T(ProblemClasses.Of(row.Class).Short) is var name && row.Households > 0
        ? Texts.T("{0}，涉及 {1} 户", name, Formats.Count(row.Households))
        : name;
}
