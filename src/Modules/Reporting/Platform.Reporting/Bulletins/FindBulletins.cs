using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Reporting.Data;

namespace Platform.Reporting.Bulletins;

/// <summary>The bulletins that the caller may read, the newest first.</summary>
internal sealed record FindBulletins : IQuery<IReadOnlyList<BulletinView>>;

internal sealed class FindBulletinsHandler(ReportingDb db, BulletinBook book) : IRequestHandler<FindBulletins, IReadOnlyList<BulletinView>>
{
    public async Task<IReadOnlyList<BulletinView>> Handle(FindBulletins request, CancellationToken cancellationToken)
    {
        var receipts = (await db.Rows<BulletinReceipt>().ToListAsync(cancellationToken)).ToLookup(r => r.BulletinId);
        var views = new List<BulletinView>();
        foreach (var bulletin in await book.All(cancellationToken))
            views.Add(new(bulletin, null, [.. (await book.Lines(bulletin, cancellationToken)).Select(l => new BulletinPlace(l, receipts[bulletin.Id].FirstOrDefault(r => r.AreaId == l.CountyId)))], []));
        return views;
    }
}
