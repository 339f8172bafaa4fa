using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>Hands the file of an upload back as it was sent. It holds identity numbers, so it is a command: who fetched it stands in the audit.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
public sealed record FetchUpload(int AreaId, Guid UploadId) : ICommand<FetchedFile>;

internal sealed class FetchUploadHandler(PlatformDb db, FileStore files) : IRequestHandler<FetchUpload, FetchedFile>
{
    public async Task<FetchedFile> Handle(FetchUpload request, CancellationToken cancellationToken)
    {
        var upload = await db.Uploads.AsNoTracking().FirstOrDefaultAsync(u => u.AreaId == request.AreaId && u.Id == request.UploadId, cancellationToken) ?? throw Problem.NotFound();
        return await files.Fetch(request.AreaId, upload.FileId, cancellationToken);
    }
}
