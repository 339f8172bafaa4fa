using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>The uploads of the caller's areas, the newest first.</summary>
/// <param name="Page">Which page.</param>
/// <param name="AreaId">Only this area; null for all.</param>
public sealed record ListUploads(PageOf Page, int? AreaId = null) : IQuery<Paged<Upload>>;

internal sealed class ListUploadsHandler(PlatformDb db) : IRequestHandler<ListUploads, Paged<Upload>>
{
    public Task<Paged<Upload>> Handle(ListUploads request, CancellationToken cancellationToken) =>
        db.Uploads.AsNoTracking().Include(u => u.Sheets).Where(u => request.AreaId == null || u.AreaId == request.AreaId)
            .OrderByDescending(u => u.At).ThenByDescending(u => u.Id).ReadPage(request.Page, cancellationToken);
}
