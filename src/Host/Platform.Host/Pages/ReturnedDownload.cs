using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;

namespace Platform.Host.Pages;

/// <summary>The rejected rows of an upload, to be mended and sent again.</summary>
internal sealed class ReturnedDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/uploads/{id:guid}/returned",
        async (Guid id, Here here, Caller caller, IMediator mediator, CancellationToken ct) => Workbook.Saved(
            await mediator.Send(new ReturnRows(caller.HomeAreaId, id), ct), $"退回行{here.Today:yyyyMMdd}.xlsx")).Permission(HousePermissions.Import);
}
