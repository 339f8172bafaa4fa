using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Housing.Lists;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Housing.Stated;

/// <summary>The list of projects with their flats, stated beside counted, as a workbook.</summary>
internal sealed class ExportBalances : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/projects/export", Answer).Permission(HousingModule.View);

    private static async Task<IResult> Answer(HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var asked = Asked.From(UrlQuery.Parse(request.GetEncodedPathAndQuery()), clock).Whole();
        var rows = await mediator.Send(new FindBalances(asked), ct);
        var places = await mediator.Send(new ReadPlaces(asked.AreaId), ct);
        return Workbook.Of("项目安置房", asked.AsOf, Columns(places), rows);
    }

    private static ExportColumn<Balance>[] Columns(Places places) =>
    [
        new("县（市、区）", ExportKind.Text, b => places.County(b.AreaId)),
        new("项目编号", ExportKind.Text, b => b.Project.Code),
        new("项目名称", ExportKind.Text, b => b.Project.Name, 36),
        new("应安置（填报）", ExportKind.Count, b => b.Stated?.Due),
        new("应安置（核算）", ExportKind.Count, b => b.Due),
        new("定向房源", ExportKind.Count, b => b.Planned),
        new("已建成（填报）", ExportKind.Count, b => b.Stated?.Built),
        new("已建成（核算）", ExportKind.Count, b => b.Built),
        new("楼栋已交付", ExportKind.Count, b => b.Delivered),
        new("已分配（填报）", ExportKind.Count, b => b.Stated?.Allocated),
        new("已分配（核算）", ExportKind.Count, b => b.Allocated),
        new("已交房", ExportKind.Count, b => b.HandedOver),
        new("缺口（填报）", ExportKind.Count, b => b.Stated?.Gap),
        new("缺口（核算：应安置减已建成）", ExportKind.Count, b => b.GapBuilt, 26),
        new("缺口（应安置减定向房源）", ExportKind.Count, b => b.GapPlanned, 24),
    ];
}
