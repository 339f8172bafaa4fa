using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Files;
using Platform.Kernel.Modules;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;

namespace Platform.Host.Pages;

/// <summary>The file of an upload, as it was sent.</summary>
internal sealed class OriginalDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/uploads/{id:guid}/original",
        async (Guid id, Caller caller, IMediator mediator, FileBlobs blobs, CancellationToken ct) =>
            FileAnswer.Of(await mediator.Send(new FetchUpload(caller.HomeAreaId, id), ct), blobs)).Permission(HousePermissions.Import);
}
