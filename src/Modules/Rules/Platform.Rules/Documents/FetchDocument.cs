using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Files;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Policies;

namespace Platform.Rules.Documents;

/// <summary>The file of a document, for everybody who may see the version that cites it.</summary>
/// <exception cref="ProblemException"><c>not-found</c>: absent, another county's, or a draft's of the area above.</exception>
internal sealed record FetchDocument(Guid Id) : IQuery<FetchedFile>;

internal sealed class FetchDocumentHandler(PolicyBook book, FileStore files) : IRequestHandler<FetchDocument, FetchedFile>
{
    public async Task<FetchedFile> Handle(FetchDocument request, CancellationToken cancellationToken)
    {
        var document = await book.One<PolicyDocument>(request.Id, cancellationToken) ?? throw Problem.NotFound();
        await book.Find(document.PolicyVersionId, cancellationToken);
        return await files.FetchDown(document, cancellationToken);
    }
}

internal sealed class DocumentDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/documents/{id:guid}",
        async (Guid id, IMediator m, FileBlobs blobs, CancellationToken ct) => FileAnswer.Of(await m.Send(new FetchDocument(id), ct), blobs)).Permission(RulesModule.View);
}
