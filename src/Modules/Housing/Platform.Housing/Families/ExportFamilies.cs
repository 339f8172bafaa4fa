using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Housing.Lists;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Housing.Families;

/// <summary>The list of families as filtered, as a workbook.</summary>
internal sealed class ExportFamilies : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/families/export", Answer).Permission(HousingModule.View);

    private static async Task<IResult> Answer(HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var asked = Asked.From(UrlQuery.Parse(request.GetEncodedPathAndQuery()), clock).Whole();
        var found = await mediator.Send(new FindFamilies(asked), ct);
        var places = await mediator.Send(new ReadPlaces(asked.AreaId), ct);
        return Workbook.Of("安置户", asked.AsOf, Columns(places, asked.AsOf), found.Rows);
    }

    private static ExportColumn<Family>[] Columns(Places places, DateOnly asOf) =>
    [
        new("县（市、区）", ExportKind.Text, f => places.County(f.AreaId)),
        new("户编号", ExportKind.Text, f => f.Household.Code),
        new("被征收人", ExportKind.Text, f => f.Household.Name),
        new("项目名称", ExportKind.Text, f => places.Project(f.Household.ProjectId), 36),
        new("应安置套数", ExportKind.Count, f => f.Due),
        new("已分配套数", ExportKind.Count, f => f.Allocated),
        new("未分配套数", ExportKind.Count, f => f.Short),
        new("安置小区", ExportKind.Text, f => f.Estate, 20),
        new("安置房号", ExportKind.Text, f => f.Flats, 24),
        new("搬迁腾空日期", ExportKind.Date, f => f.MovedOn),
        new("过渡期满", ExportKind.Date, f => f.TermEndsOn),
        new("超期天数", ExportKind.Count, f => f.OverdueDays(asOf) is > 0 and var days ? days : null),
        new("交房日期", ExportKind.Date, f => f.HandedOverOn),
    ];
}
