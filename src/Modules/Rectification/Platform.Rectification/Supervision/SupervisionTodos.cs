using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Figures;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;

namespace Platform.Rectification.Supervision;

/// <summary>What the city waits to hear about, on the county's 我的待办.</summary>
internal sealed class SupervisionTodos(RectificationDb db, IMediator mediator, Caller caller, TimeProvider clock) : ITodos
{
    private const string Rows = "/rectification/supervisions?open=yes";

    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        const string title = "待答复的督办";
        if (!caller.May(RectificationModule.Plan)) return new(title, Rows, 0, []);
        var today = Formats.DayOf(clock.GetUtcNow());
        var count = await db.Rows<Supervised>().CountAsync(s => s.RepliedOn == null, ct);
        var page = await mediator.Send(new FindSupervised(null, true, new PageOf(1, most)), ct);
        return new(title, Rows, count, [.. page.Items.Where(r => r.Supervised.RepliedOn is null).Select(r => new Todo(
            Texts.T(SupervisionKinds.Title(r.Supervised.Kind)) + " · " + r.Number, r.Project, $"/rectification/supervisions/{r.Supervised.Id}", today.DayNumber - r.Supervised.ReplyDue.DayNumber))]);
    }
}
