using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Fees.Lists;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Arrears;

/// <summary>The families in arrears as filtered, as a workbook.</summary>
internal sealed class ExportArrears : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/arrears/export", Answer).Permission(FeesModule.View);

    private static async Task<IResult> Answer(HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var asked = Asked.From(UrlQuery.Parse(request.GetEncodedPathAndQuery()), clock).Whole();
        var found = await mediator.Send(new FindArrearsFamilies(asked), ct);
        var places = await mediator.Send(new ReadPlaces(asked.AreaId), ct);
        return Workbook.Of<FamilyArrears>("过渡费欠发", asked.AsOf,
        [
            new("县（市、区）", ExportKind.Text, f => places.County(f.Balance.AreaId)),
            new("项目名称", ExportKind.Text, f => places.Project(f.Balance.ProjectId), 36),
            new("户编号", ExportKind.Text, f => f.Code),
            new("被征收人", ExportKind.Text, f => f.Name),
            new("应发（元）", ExportKind.Money, f => f.Balance.DueFen, 18),
            new("其中逾期（元）", ExportKind.Money, f => f.Balance.OverdueFen, 18),
            new("已发（元）", ExportKind.Money, f => f.Balance.PaidFen, 18),
            new("拖欠（元）", ExportKind.Money, f => f.Balance.ArrearsFen, 18),
            new("欠 1–3 个月（元）", ExportKind.Money, f => f.Balance.Ages[0], 18),
            new("欠 4–6 个月（元）", ExportKind.Money, f => f.Balance.Ages[1], 18),
            new("欠 7–12 个月（元）", ExportKind.Money, f => f.Balance.Ages[2], 18),
            new("欠 12 个月以上（元）", ExportKind.Money, f => f.Balance.Ages[3], 18),
            new("多付（元）", ExportKind.Money, f => f.Balance.CreditFen, 18),
        ], found);
    }
}
