using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Evidence;

/// <summary>Hands a file of evidence out; who has it is written down.</summary>
/// <param name="Id">The <see cref="ProblemFile"/>.</param>
internal sealed record FetchFile(Guid Id) : ICommand<FetchedFile>
{
    /// <summary>None: it is read, as where the module may only be read.</summary>
    public int AreaId => 0;
}

internal sealed class FetchFileHandler(RectificationDb db, FileStore files) : IRequestHandler<FetchFile, FetchedFile>
{
    public async Task<FetchedFile> Handle(FetchFile request, CancellationToken cancellationToken)
    {
        var file = await db.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        return await files.Fetch(file.AreaId, file.FileId, cancellationToken);
    }
}

internal sealed class FileDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/files/{id:guid}",
        async (Guid id, IMediator m, FileBlobs blobs, CancellationToken ct) =>
            FileAnswer.Of(await m.Send(new FetchFile(id), ct), blobs)).Permission(RectificationModule.View);
}
