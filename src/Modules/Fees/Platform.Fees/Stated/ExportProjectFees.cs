using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Fees.Lists;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Stated;

/// <summary>The list of projects with their fees, stated beside paid, as a workbook; in 元, as exact as they are kept.</summary>
internal sealed class ExportProjectFees : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/projects/export", Answer).Permission(FeesModule.View);

    private static async Task<IResult> Answer(HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var asked = Asked.From(UrlQuery.Parse(request.GetEncodedPathAndQuery()), clock).Whole();
        var rows = await mediator.Send(new FindProjectFees(asked), ct);
        var places = await mediator.Send(new ReadPlaces(asked.AreaId), ct);
        return Workbook.Of("过渡费收支", asked.AsOf, Columns(places), rows);
    }

    private static ExportColumn<ProjectFee>[] Columns(Places places) =>
    [
        new("县（市、区）", ExportKind.Text, f => places.County(f.AreaId)),
        new("项目编号", ExportKind.Text, f => f.Project.Code),
        new("项目名称", ExportKind.Text, f => f.Project.Name, 36),
        new("应发（填报，元）", ExportKind.Money, f => f.Stated?.DueFen, 18),
        new("已发（填报，元）", ExportKind.Money, f => f.Stated?.PaidFen, 18),
        new("已发（发放明细，元）", ExportKind.Money, f => f.PaidFen, 20),
        new("发放笔数", ExportKind.Count, f => f.Payments),
        new("拖欠（填报，元）", ExportKind.Money, f => f.Stated?.OwedFen, 18),
        new("拖欠（填报应发减发放明细，元）", ExportKind.Money, f => f.ArrearsFen, 28),
    ];
}
