using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Figures;
using Platform.Portal;
using Platform.Reporting.Bulletins;

namespace Platform.Reporting.Todos;

/// <summary>Bulletins on 我的待办: for a county those to be signed for or answered; for the city the counties whose reply is late.</summary>
internal sealed class BulletinTodos(IMediator mediator, Caller caller, TimeProvider clock) : ITodos
{
    private const string Title = "工作通报", Href = "/reporting/bulletins";

    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        if (!caller.May(ReportingModule.Write)) return new(Title, Href, 0, []);
        var today = Formats.DayOf(clock.GetUtcNow());
        var todos = (await mediator.Send(new FindBulletins(), ct)).Where(v => v.Bulletin.State == BulletinState.Issued)
            .SelectMany(v => Of(v, today)).OrderByDescending(t => t.OverdueDays ?? int.MinValue).ToList();
        return new(Title, Href, todos.Count, [.. todos.Take(most)]);
    }

    private IEnumerable<Todo> Of(BulletinView view, DateOnly today)
    {
        var (bulletin, href) = (view.Bulletin, $"/reporting/bulletins/{view.Bulletin.Id}");
        var over = today.DayNumber - bulletin.ReplyDueOn?.DayNumber;
        foreach (var place in view.Places)
            if (place.Line.CountyId == caller.HomeAreaId)
            {
                if (place.Receipt is null) yield return new(Texts.T("签收：{0}", bulletin.Title), place.Line.County, href, place.Line.MustReply ? over : null);
                else if (place.Owes) yield return new(Texts.T("回复：{0}", bulletin.Title), place.Line.County, href, over);
            }
            else if (caller.Areas.Contains(place.Line.CountyId) && place.Owes && over > 0)
            {
                yield return new(Texts.T("未按期回复：{0}", bulletin.Title), place.Line.County, href, over);
            }
    }
}
