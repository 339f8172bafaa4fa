using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Problem = Platform.Rectification.Problems.Problem;

namespace Platform.Rectification.Ledger;

/// <summary>What is red in the caller's areas today: how much in each, and the worst.</summary>
/// <param name="AreaId">Only this area; null for all.</param>
internal sealed record ReadRed(int? AreaId) : IQuery<RedView>;

/// <summary>What is red.</summary>
/// <param name="Counts">Red problems by area and reason; one may be red for several.</param>
/// <param name="Items">Red problems by area, each once.</param>
/// <param name="Worst">The worst, the longest first.</param>
internal sealed record RedView(IReadOnlyDictionary<(int Area, RedKind Kind), int> Counts, IReadOnlyDictionary<int, int> Items, IReadOnlyList<RedItem> Worst);

/// <summary>A red problem.</summary>
/// <param name="Row">As the ledger lists it.</param>
/// <param name="Reasons">Why, since when; the oldest first.</param>
internal sealed record RedItem(LedgerRow Row, IReadOnlyList<RedReason> Reasons)
{
    /// <summary>Who has to take the next step.</summary>
    public string Role => Waiting.RoleOf(Row.State);
}

/// <summary>A reason.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Since">The first day on which it was red.</param>
internal sealed record RedReason(RedKind Kind, DateOnly Since);

internal sealed class ReadRedHandler(RectificationDb db, IMediator mediator, KeptFigures kept, TimeProvider clock) : IRequestHandler<ReadRed, RedView>
{
    private const int Most = 20;

    public async Task<RedView> Handle(ReadRed request, CancellationToken cancellationToken)
    {
        var views = await kept.OfEach(db.AreasFor(request.AreaId), "red", area => Read(area, cancellationToken), cancellationToken);
        return new(
            views.SelectMany(v => v.Counts).ToDictionary(), views.SelectMany(v => v.Items).ToDictionary(),
            [.. views.SelectMany(v => v.Worst).OrderBy(i => i.Reasons[0].Since).ThenBy(i => i.Row.Id).Take(Most)]);
    }

    private async Task<RedView> Read(int area, CancellationToken ct)
    {
        var today = Formats.DayOf(clock.GetUtcNow());
        var rows = db.Rows<Problem>(area).Where(p => p.OpenedOn <= today);
        var (counts, worst) = (new Dictionary<(int, RedKind), int>(), new Dictionary<Guid, DateOnly>());
        foreach (var kind in Enum.GetValues<RedKind>())
        {
            counts[(area, kind)] = await RedRows.Of(db, rows, kind, today).CountAsync(ct);
            foreach (var one in await RedRows.Days(db, rows, kind, today).OrderBy(r => r.Day).ThenBy(r => r.Id).Take(Most).ToListAsync(ct))
                worst[one.Id] = worst.TryGetValue(one.Id, out var known) && known < Since(kind, one.Day) ? known : Since(kind, one.Day);
        }
        var items = new Dictionary<int, int> { [area] = await RedRows.Of(db, rows, null, today).CountAsync(ct) };

        // Whoever is among the worst of all is among the worst of the reason that makes him so.
        var ids = worst.OrderBy(w => w.Value).ThenBy(w => w.Key).Take(Most).Select(w => w.Key).ToList();
        return new(counts, items, await Items(rows, ids, today, ct));
    }

    private async Task<IReadOnlyList<RedItem>> Items(IQueryable<Problem> rows, List<Guid> ids, DateOnly today, CancellationToken ct)
    {
        var reasons = new List<(Guid Id, RedReason Reason)>();
        foreach (var kind in Enum.GetValues<RedKind>())
            foreach (var one in await RedRows.Days(db, rows.Where(p => ids.Contains(p.Id)), kind, today).ToListAsync(ct))
                reasons.Add((one.Id, new(kind, Since(kind, one.Day))));
        var why = reasons.ToLookup(r => r.Id, r => r.Reason);
        var listed = await mediator.Send(new FindProblems(LedgerFilter.All(today) with { Ids = ids }, new PageOf(1, Most)), ct);
        return [.. listed.Items.OrderBy(r => ids.IndexOf(r.Id)).Select(r => new RedItem(r, [.. why[r.Id].OrderBy(w => w.Since)]))];
    }

    // The day after the last day on which it was still in time.
    private static DateOnly Since(RedKind kind, DateOnly? day) => day!.Value.AddDays(kind.Grace() + 1);
}
