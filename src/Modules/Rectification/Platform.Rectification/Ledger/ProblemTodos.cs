using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Figures;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Ledger;

/// <summary>Open problems on 我的待办, the most overdue first. Those whose numbers are healthy again ask nothing of anybody yet.</summary>
internal sealed class ProblemTodos(RectificationDb db, IMediator mediator, KeptFigures kept, Caller caller, AreaMap areas, TimeProvider clock) : ITodos
{
    private const string Title = "待化解问题";
    private const string Rows = "/rectification";

    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        if (!caller.May(RectificationModule.View)) return new(Title, Rows, 0, []);
        var today = Formats.DayOf(clock.GetUtcNow());
        var pages = await kept.OfEach(db.AreasFor(null), $"problems {most}", area => mediator.Send(
            new FindProblems(new LedgerFilter(null, area, null, null, false, null, null, today), new PageOf(1, most)), ct), ct);
        var first = pages.SelectMany(p => p.Items).OrderBy(r => r.Since is null).ThenBy(r => r.Since).ThenByDescending(r => r.MoneyFen).ThenByDescending(r => r.Households).ThenBy(r => r.Id);
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        return new(Title, Rows, pages.Sum(p => p.Total), [.. first.Take(most).Select(r => new Todo(
            Named(r), $"{names[r.AreaId]} · {r.Project}", $"/rectification/{r.Id}", Urgency(r, today)))]);
    }

    // Where nothing is overdue the county's own deadline is what presses.
    private static int? Urgency(LedgerRow row, DateOnly today) =>
        row.OverdueDays(today) is > 0 and var days ? days : today.DayNumber - row.Deadline?.DayNumber;

    private static string Named(LedgerRow row) => Texts.T(row.ClassTitle) is var name && row.Households > 0
        ? Texts.T("{0}，涉及 {1} 户", name, Formats.Count(row.Households))
        : name;
}
