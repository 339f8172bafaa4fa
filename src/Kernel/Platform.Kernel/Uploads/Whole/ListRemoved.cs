using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>The records that an upload's whole ledgers removed, and those that could not be; these first.</summary>
/// <param name="UploadId">The upload.</param>
/// <param name="Page">Which page.</param>
public sealed record ListRemoved(Guid UploadId, PageOf Page) : IQuery<Paged<RemovedRecord>>;

internal sealed class ListRemovedHandler(PlatformDb db) : IRequestHandler<ListRemoved, Paged<RemovedRecord>>
{
    public Task<Paged<RemovedRecord>> Handle(ListRemoved request, CancellationToken cancellationToken) =>
        db.RemovedRecords.AsNoTracking().Where(r => r.UploadId == request.UploadId)
            .OrderBy(r => r.Held == "").ThenBy(r => r.Sheet).ThenBy(r => r.Name).ThenBy(r => r.Id).ReadPage(request.Page, cancellationToken);
}
