using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Bulletins;

/// <summary>A county signs for a bulletin (签收); a second time changes nothing.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="BulletinId">The bulletin.</param>
internal sealed record ReceiveBulletin(int AreaId, Guid BulletinId) : ICommand<Guid>;

internal sealed class ReceiveBulletinHandler(ReportingDb db, BulletinBook book, Caller caller, TimeProvider clock) : IRequestHandler<ReceiveBulletin, Guid>
{
    public async Task<Guid> Handle(ReceiveBulletin request, CancellationToken cancellationToken)
    {
        OwnArea.Check(caller, request.AreaId);
        var bulletin = await book.Find(request.BulletinId, cancellationToken);
        if (bulletin.State != BulletinState.Issued || (await book.Lines(bulletin, cancellationToken)).TrueForAll(l => l.CountyId != request.AreaId))
            throw new ProblemException(409, "not-addressed", "这期通报没有发给本地区。");
        var receipt = await db.Receipts.FirstOrDefaultAsync(r => r.AreaId == request.AreaId && r.BulletinId == bulletin.Id, cancellationToken);
        if (receipt is null) db.Receipts.Add(receipt = new() { AreaId = request.AreaId, BulletinId = bulletin.Id, ReceivedAt = clock.GetUtcNow().UtcDateTime, ReceivedBy = caller.Name });
        return receipt.Id;
    }
}
