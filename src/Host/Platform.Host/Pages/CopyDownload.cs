using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;

namespace Platform.Host.Pages;

/// <summary>The county's working copy, to be changed offline and sent again; <c>?project=</c> narrows it to a project's records, <c>?word=</c> to a module's sheets.</summary>
internal sealed class CopyDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/uploads/copy",
        async (Guid? project, string? word, Here here, IMediator mediator, CancellationToken ct) =>
            Workbook.Saved(await mediator.Send(new WriteCopy(project, word), ct), $"离线工作表{here.Today:yyyyMMdd}.xlsx")).Permission(HousePermissions.Import);
}
