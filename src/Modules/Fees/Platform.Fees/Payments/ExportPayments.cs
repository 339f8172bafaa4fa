using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Fees.Lists;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Payments;

/// <summary>The list of payments as filtered, as a workbook; bank cards masked.</summary>
internal sealed class ExportPayments : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/export", Answer).Permission(FeesModule.View);

    private static async Task<IResult> Answer(HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var filter = PaymentFilter.From(UrlQuery.Parse(request.GetEncodedPathAndQuery()), clock);
        filter = filter with { Asked = filter.Asked.Whole() };
        var found = await mediator.Send(new FindPayments(filter), ct);
        var places = await mediator.Send(new ReadPlaces(filter.Asked.AreaId), ct);
        return Workbook.Of("过渡费发放", filter.Asked.AsOf, Columns(places), found.Rows);
    }

    private static ExportColumn<Payment>[] Columns(Places places) =>
    [
        new("县（市、区）", ExportKind.Text, p => places.County(p.AreaId)),
        new("户编号", ExportKind.Text, p => p.HouseholdCode),
        new("被征收人", ExportKind.Text, p => p.Person),
        new("项目名称", ExportKind.Text, p => places.Project(p.ProjectId), 36),
        new("批次", ExportKind.Text, p => p.Batch),
        new("所属期起", ExportKind.Text, p => Month(p.From)),
        new("所属期止", ExportKind.Text, p => Month(p.To)),
        new("月数", ExportKind.Count, p => p.Months),
        new("应发金额（元）", ExportKind.Money, p => p.DueFen),
        new("实发金额（元）", ExportKind.Money, p => p.PaidFen),
        new("发放日期", ExportKind.Date, p => p.PaidOn),
        new("发放方式", ExportKind.Text, p => p.Method),
        new("收款账号", ExportKind.Text, p => p.Card.Mask, 24),
        new("备注", ExportKind.Text, p => p.Remark, 30),
    ];

    private static string Month(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
