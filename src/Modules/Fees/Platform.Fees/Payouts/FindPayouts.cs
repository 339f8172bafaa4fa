using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Payouts;

/// <summary>The batches of the caller's areas, the newest first unless told: sort keys number, count, fen, sent.</summary>
/// <param name="Asked">Words of the number, area, project, page; the tab is a state (<c>draft</c>, <c>waiting</c>, <c>approved</c>, <c>sent</c>, <c>closed</c>, <c>withdrawn</c>).</param>
internal sealed record FindPayouts(Asked Asked) : IQuery<PayoutsFound>;

/// <summary>Batches of a filter.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Counts">Batches of each tab.</param>
/// <param name="Fen">What the batches have paid, or are paying, 分: those at the bank and closed, less what came back. Of a tab of others, what these add up to.</param>
internal sealed record PayoutsFound(Paged<Payout> Rows, IReadOnlyDictionary<string, int> Counts, long Fen);

internal sealed class FindPayoutsHandler(FeesDb db) : IRequestHandler<FindPayouts, PayoutsFound>
{
    public async Task<PayoutsFound> Handle(FindPayouts request, CancellationToken cancellationToken)
    {
        var (asked, page) = (request.Asked, request.Asked.Page);
        var rows = db.Rows<Payout>(asked.AreaId);
        if (asked.ProjectId is { } project) rows = rows.Where(p => p.ProjectId == project);
        if (asked.Text.Length > 0) rows = rows.Where(p => p.Number.Contains(asked.Text));
        var states = await rows.GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var counts = PayoutWords.States.ToDictionary(PayoutWords.Key, s => states.GetValueOrDefault(s));
        counts[""] = states.Values.Sum();
        if (asked.Status.Length > 0) rows = PayoutWords.States.Where(s => PayoutWords.Key(s) == asked.Status).ToList() is [var state] ? rows.Where(p => p.State == state) : rows.Where(_ => false);
        return new(await Sorted(rows, page).ReadPage(page, cancellationToken), counts, await Paid(rows, asked.Status.Length > 0, cancellationToken));
    }

    // A draft pays nothing, and what came back is owed again.
    private async Task<long> Paid(IQueryable<Payout> rows, bool oneState, CancellationToken ct)
    {
        if (!oneState) rows = rows.Where(p => p.State == PayoutState.Sent || p.State == PayoutState.Closed);
        var returned = rows.Join(db.Rows<PayoutLine>().Where(l => l.State == LineState.Returned), p => p.Id, l => l.PayoutId, (p, l) => l.Fen);
        return await rows.SumAsync(p => p.Fen, ct) - await returned.SumAsync(ct);
    }

    private static IQueryable<Payout> Sorted(IQueryable<Payout> rows, PageOf page) => (page.Key switch
    {
        "number" => rows.By(page, p => p.Number),
        "count" => rows.By(page, p => p.Count),
        "fen" => rows.By(page, p => p.Fen),
        "sent" => rows.By(page, p => p.SentOn),
        _ => rows.OrderByDescending(p => p.Year).ThenByDescending(p => p.Serial),
    }).ThenBy(p => p.AreaId).ThenBy(p => p.Id);
}
