using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;

namespace Platform.Host.Pages;

/// <summary>The blank survey workbook; <c>?word=</c> narrows it to a module's sheets.</summary>
internal sealed class TemplateDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/uploads/template",
        async (string? word, IMediator mediator, CancellationToken ct) =>
            Workbook.Saved(await mediator.Send(new WriteTemplate(word), ct), "排查台账模板.xlsx")).Permission(HousePermissions.Import);
}
