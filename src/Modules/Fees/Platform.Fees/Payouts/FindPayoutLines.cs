using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Payouts;

/// <summary>The lines of a batch, by number unless told, those left out behind: sort keys code, name, fen.</summary>
/// <param name="PayoutId">The batch, in any of the caller's areas.</param>
/// <param name="Asked">Words, project, page; the tab is <c>paid</c>, <c>returned</c>, <c>open</c> or <c>leftOut</c>.</param>
internal sealed record FindPayoutLines(Guid PayoutId, Asked Asked) : IQuery<PayoutLinePage>;

/// <summary>Lines of a filter.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Fen">What all of them add up to, 分.</param>
internal sealed record PayoutLinePage(Paged<PayoutLine> Rows, long Fen);

internal sealed class FindPayoutLinesHandler(FeesDb db) : IRequestHandler<FindPayoutLines, PayoutLinePage>
{
    public async Task<PayoutLinePage> Handle(FindPayoutLines request, CancellationToken cancellationToken)
    {
        var (asked, page) = (request.Asked, request.Asked.Page);
        var rows = db.Rows<PayoutLine>().Where(l => l.PayoutId == request.PayoutId);
        if (asked.ProjectId is { } project) rows = rows.Where(l => l.ProjectId == project);
        if (asked.Text.Length > 0) rows = rows.Where(l => l.Code.Contains(asked.Text) || l.Name.Contains(asked.Text));
        rows = asked.Status switch
        {
            "" => rows.Where(l => l.State != LineState.LeftOut),
            "paid" => rows.Where(l => l.State == LineState.Paid),
            "returned" => rows.Where(l => l.State == LineState.Returned),
            "open" => rows.Where(l => l.State == LineState.Waiting || l.State == LineState.Unknown),
            "leftOut" => rows.Where(l => l.State == LineState.LeftOut),
            _ => rows.Where(_ => false),
        };
        var ordered = page.Key switch
        {
            "code" => rows.By(page, l => l.Code),
            "name" => rows.By(page, l => l.Name),
            "fen" => rows.By(page, l => l.Fen),
            _ => rows.OrderBy(l => l.Sequence),
        };
        return new(await ordered.ThenBy(l => l.Code).ThenBy(l => l.Id).ReadPage(page, cancellationToken), await rows.SumAsync(l => l.Fen, cancellationToken));
    }
}
