using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Mechanisms;

/// <summary>Hands out the document of a rule, and writes down that the caller has it.</summary>
/// <param name="Id">The rule.</param>
internal sealed record FetchMechanism(Guid Id) : ICommand<FetchedFile>
{
    /// <inheritdoc/>
    public int AreaId => 0;
}

internal sealed class FetchMechanismHandler(ReportingDb db, FileStore files) : IRequestHandler<FetchMechanism, FetchedFile>
{
    public async Task<FetchedFile> Handle(FetchMechanism request, CancellationToken cancellationToken)
    {
        var mechanism = await db.Rows<Mechanism>().FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
        return mechanism?.FileId is { } file ? await files.Fetch(mechanism.AreaId, file, cancellationToken) : throw Problem.NotFound();
    }
}

internal sealed class MechanismDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/mechanisms/{id:guid}/file",
        async (Guid id, IMediator m, FileBlobs blobs, CancellationToken ct) => FileAnswer.Of(await m.Send(new FetchMechanism(id), ct), blobs)).Permission(ReportingModule.View);
}
