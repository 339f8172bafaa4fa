using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Reporting.Checking;
using Platform.Reporting.Data;

namespace Platform.Reporting.Bulletins;

/// <summary>A bulletin with its ranking and what its recipients have done.</summary>
/// <param name="Id">The bulletin.</param>
internal sealed record ReadBulletin(Guid Id) : IQuery<BulletinView>;

/// <summary>A bulletin as it is read.</summary>
/// <param name="Bulletin">The bulletin.</param>
/// <param name="Previous">The one that it is compared with; null for the first.</param>
/// <param name="Places">Its counties, by rank.</param>
/// <param name="Marks">Of a draft that is read alone, what its ranking does not bear out in its words.</param>
internal sealed record BulletinView(Bulletin Bulletin, Bulletin? Previous, IReadOnlyList<BulletinPlace> Places, IReadOnlyList<Mark> Marks);

/// <summary>A county of a bulletin.</summary>
/// <param name="Line">Its place.</param>
/// <param name="Receipt">What it has done; null while it did not sign, or where the caller may not see it.</param>
internal sealed record BulletinPlace(BulletinLine Line, BulletinReceipt? Receipt)
{
    /// <summary>Whether a reply is wanted and has not come.</summary>
    public bool Owes => Line.MustReply && Receipt?.RepliedAt is null;

    /// <summary>Whether the reply was or is late.</summary>
    public bool IsLate(Bulletin bulletin, DateOnly today) => Receipt is { IsLate: true } || (Owes && bulletin.ReplyDueOn < today);
}

internal sealed class ReadBulletinHandler(ReportingDb db, BulletinBook book, BulletinCheck check) : IRequestHandler<ReadBulletin, BulletinView>
{
    public async Task<BulletinView> Handle(ReadBulletin request, CancellationToken cancellationToken)
    {
        var all = await book.All(cancellationToken);
        var bulletin = await book.Find(request.Id, cancellationToken);
        var receipts = await db.Rows<BulletinReceipt>().Where(r => r.BulletinId == bulletin.Id).ToListAsync(cancellationToken);
        return new(bulletin, all.Find(b => b.Id == bulletin.PreviousId),
            [.. (await book.Lines(bulletin, cancellationToken)).Select(l => new BulletinPlace(l, receipts.Find(r => r.AreaId == l.CountyId)))],
            bulletin.State == BulletinState.Draft ? await check.Marks(bulletin, cancellationToken) : []);
    }
}
