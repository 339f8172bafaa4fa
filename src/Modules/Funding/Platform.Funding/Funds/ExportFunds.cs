using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Funding.Funds;

/// <summary>The list of funds as filtered, as a workbook; money in 元, to the 分.</summary>
internal sealed class ExportFunds : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/export", Write).Permission(FundingModule.View);

    private static async Task<IResult> Write(
        HttpRequest request, IMediator mediator, AreaMap areas, Caller caller, AreaScope scope, TimeProvider clock, CancellationToken ct)
    {
        var url = UrlQuery.Parse(request.GetEncodedPathAndQuery());
        var found = await mediator.Send(new FindFunds(FundFilter.Of(url), PageOf.All(url["sort"] ?? "")), ct);
        var counties = await Counties.Read(areas, caller, scope, "funding");
        return Workbook.Of("补偿资金", Formats.DayOf(clock.GetUtcNow()), Columns(counties), found.Rows);
    }

    private static ExportColumn<Fund>[] Columns(Counties counties) =>
    [
        new("县（市、区）", ExportKind.Text, f => counties.Name(f.AreaId)),
        new("项目名称", ExportKind.Text, f => f.ProjectName, 40),
        new("资金来源", ExportKind.Text, f => f.Source, 18),
        new("文号", ExportKind.Text, f => f.DocumentNo, 22),
        new("项目概算（元）", ExportKind.Money, f => f.EstimateFen, 18),
        new("到位金额（元）", ExportKind.Money, f => f.ArrivedFen, 18),
        new("到位日期", ExportKind.Date, f => f.ArrivedOn),
        new("专户账号", ExportKind.Text, f => f.Account, 24),
        new("支付金额（元）", ExportKind.Money, f => f.PaidFen, 18),
        new("支付截至", ExportKind.Date, f => f.PaidUntil),
        new("结余（元）", ExportKind.Money, f => f.ArrivedFen - (f.PaidFen ?? 0), 18),
        new("填报结余（元）", ExportKind.Money, f => f.BalanceFen, 18),
        new("提示", ExportKind.Text, f => string.Join('、', FundWords.Of(f)), 20),
        new("备注", ExportKind.Text, f => f.Remark, 30),
    ];
}
