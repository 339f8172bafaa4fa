using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;

namespace Platform.Host.Pages;

/// <summary>The blank survey workbook; <c>?word=</c> narrows it to a module's sheets.</summary>
internal sealed class TemplateDownload : IDownload
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/uploads/template",
        async (string? word, IMediator mediator, CancellationToken ct) =>
            Results.File(await mediator.Send(new WriteTemplate(word), ct), Xlsx, "排查台账模板.xlsx")).Permission(HousePermissions.Import);
}
