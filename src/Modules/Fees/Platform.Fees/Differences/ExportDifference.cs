using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Fees.Lists;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Differences;

/// <summary>All families of a list, as a workbook.</summary>
internal sealed class ExportDifference : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/differences/{id:guid}/export", Answer).Permission(FeesModule.View);

    private static async Task<IResult> Answer(Guid id, IMediator mediator, CancellationToken ct)
    {
        var view = await mediator.Send(new ReadDifference(id, PageOf.All("")), ct);
        var places = await mediator.Send(new ReadPlaces(view.List.AreaId), ct);
        return Workbook.Of<DifferenceLine>("过渡费差额清单", Formats.DayOf(view.List.At),
        [
            new("项目名称", ExportKind.Text, l => places.Project(l.ProjectId), 36),
            new("户编号", ExportKind.Text, l => l.Code),
            new("被征收人", ExportKind.Text, l => l.Name),
            new("原应发（元）", ExportKind.Money, l => l.BeforeFen, 18),
            new("新应发（元）", ExportKind.Money, l => l.AfterFen, 18),
            new("差额（元）", ExportKind.Money, l => l.AfterFen - l.BeforeFen, 18),
            new("原因", ExportKind.Text, l => l.Reason, 60),
        ], view.Lines);
    }
}
