using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>An upload with its sheets, without reading its file.</summary>
/// <param name="Id">The upload.</param>
public sealed record FindUpload(Guid Id) : IQuery<Upload>;

internal sealed class FindUploadHandler(PlatformDb db) : IRequestHandler<FindUpload, Upload>
{
    public async Task<Upload> Handle(FindUpload request, CancellationToken cancellationToken) =>
        await db.Uploads.AsNoTracking().Include(u => u.Sheets).FirstOrDefaultAsync(u => u.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
}
