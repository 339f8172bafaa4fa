using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>The file of a meeting's minutes, or the evidence of a completion, for those who may see that.</summary>
/// <param name="Id">The meeting or the completion.</param>
/// <exception cref="ProblemException"><c>not-found</c>: absent, another county's, or without a file.</exception>
internal sealed record FetchPaper(Guid Id) : IQuery<FetchedFile>;

internal sealed class FetchPaperHandler(RectificationDb db, CampaignBook book, FileStore files) : IRequestHandler<FetchPaper, FetchedFile>
{
    public async Task<FetchedFile> Handle(FetchPaper request, CancellationToken cancellationToken)
    {
        if (await db.Rows<Completion>().FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken) is { } said) return await files.FetchDown(said, cancellationToken);
        return await files.FetchDown(await book.Find<Meeting>(request.Id, cancellationToken), cancellationToken);
    }
}

internal sealed class FetchPaperDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/campaigns/files/{id:guid}",
        async (Guid id, IMediator m, FileBlobs blobs, CancellationToken ct) => FileAnswer.Of(await m.Send(new FetchPaper(id), ct), blobs)).Permission(RectificationModule.View);
}
