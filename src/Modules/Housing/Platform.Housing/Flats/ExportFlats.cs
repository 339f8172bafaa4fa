using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Housing.Estates;
using Platform.Housing.Lists;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Housing.Flats;

/// <summary>The list of flats as filtered, as a workbook.</summary>
internal sealed class ExportFlats : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/flats/export", Answer).Permission(HousingModule.View);

    private static async Task<IResult> Answer(HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var filter = FlatFilter.From(UrlQuery.Parse(request.GetEncodedPathAndQuery()), clock);
        filter = filter with { Asked = filter.Asked.Whole() };
        var found = await mediator.Send(new FindFlats(filter), ct);
        var places = await mediator.Send(new ReadPlaces(filter.Asked.AreaId), ct);
        return Workbook.Of("安置房源", filter.Asked.AsOf, Columns(places, filter.Asked.AsOf), found.Rows);
    }

    private static ExportColumn<FlatRow>[] Columns(Places places, DateOnly asOf) =>
    [
        new("县（市、区）", ExportKind.Text, r => places.County(r.Flat.AreaId)),
        new("安置小区", ExportKind.Text, r => r.Building.Estate, 20),
        new("楼栋", ExportKind.Text, r => r.Building.Name),
        new("单元", ExportKind.Text, r => r.Flat.Unit),
        new("房号", ExportKind.Text, r => r.Flat.Room),
        new("户型", ExportKind.Text, r => r.Flat.Layout),
        new("建筑面积（㎡）", ExportKind.Area, r => r.Flat.AreaDm2),
        new("建设阶段", ExportKind.Text, r => r.Building.StageOn(asOf).Title()),
        new("定向项目", ExportKind.Text, r => places.Project(r.Flat.ProjectId), 36),
        new("分配状态", ExportKind.Text, r => FlatState.Of(r.Flat, asOf)),
        new("安置户编号", ExportKind.Text, r => r.Flat.HouseholdCode),
        new("安置人", ExportKind.Text, r => r.Flat.Person),
        new("选房日期", ExportKind.Date, r => r.Flat.ChosenOn),
        new("交房日期", ExportKind.Date, r => r.Flat.HandedOverOn),
        new("备注", ExportKind.Text, r => r.Flat.Remark, 30),
    ];
}
