using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Figures;
using Platform.Portal;

namespace Platform.Fees.Payouts;

/// <summary>Batches of which the bank has not answered in time, on 我的待办 of who can ask it.</summary>
internal sealed class PayoutTodos(FeesDb db, PayoutBook book, Caller caller, AreaMap areas) : ITodos
{
    private const string Title = "再次询问银行", Rows = "/fees/payouts?status=sent";

    public async Task<TodoGroup> Read(int most, CancellationToken ct)
    {
        if (!caller.May(FeesModule.Post)) return new(Title, Rows, 0, []);
        var today = book.Today;
        var late = await db.Rows<Payout>().Where(p => p.State == PayoutState.Sent)
            .Join(db.Rows<PayoutLine>(), p => new { p.AreaId, p.Id }, l => new { l.AreaId, Id = l.PayoutId }, (p, l) => new { p.AreaId, p.Id, p.Number, l.State, AskOn = l.AskOn ?? p.AskOn })
            .Where(x => (x.State == LineState.Waiting || x.State == LineState.Unknown) && x.AskOn <= today)
            .GroupBy(x => new { x.AreaId, x.Id, x.Number }).Select(g => new { g.Key.AreaId, g.Key.Id, g.Key.Number, Count = g.Count(), Since = g.Min(x => x.AskOn) })
            .OrderBy(p => p.Since).ThenBy(p => p.Number).ToListAsync(ct);
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        return new(Texts.T(Title), Rows, late.Count, [.. late.Take(most).Select(p => new Todo(
            Texts.T("{0} 有 {1} 笔银行没有答复", p.Number, Formats.Count(p.Count)), names[p.AreaId], $"/fees/payouts/{p.Id}?status=open", today.DayNumber - p.Since!.Value.DayNumber))]);
    }
}
