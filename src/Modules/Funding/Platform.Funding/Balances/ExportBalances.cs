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

namespace Platform.Funding.Balances;

/// <summary>The list of balances as filtered, as a workbook; money in 元, to the 分.</summary>
internal sealed class ExportBalances : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/projects/export", Write).Permission(FundingModule.View);

    private static async Task<IResult> Write(
        HttpRequest request, IMediator mediator, AreaMap areas, Caller caller, AreaScope scope, TimeProvider clock, CancellationToken ct)
    {
        var url = UrlQuery.Parse(request.GetEncodedPathAndQuery());
        var ask = BalanceUrl.Of(url, PageOf.All(url["sort"] ?? ""), clock);
        var found = await mediator.Send(ask, ct);
        var counties = await Counties.Read(areas, caller, scope, "funding");
        return Workbook.Of("各项目补偿资金缺口", ask.AsOf, Columns(counties), found.Rows);
    }

    private static ExportColumn<BalanceRow>[] Columns(Counties counties) =>
    [
        new("县（市、区）", ExportKind.Text, r => counties.Name(r.AreaId)),
        new("项目名称", ExportKind.Text, r => r.Project, 40),
        new("概算（元）", ExportKind.Money, r => r.Balance.EstimateFen, 18),
        new("到位（元）", ExportKind.Money, r => r.Balance.ArrivedFen, 18),
        new("到位率（%）", ExportKind.Count, r => r.Balance.Share),
        new("缺口（元）", ExportKind.Money, r => r.Balance.GapFen, 18),
        new("支付（元）", ExportKind.Money, r => r.Balance.PaidFen, 18),
        new("填报概算（元）", ExportKind.Money, r => r.Balance.Stated?.NeededFen, 18),
        new("填报到位（元）", ExportKind.Money, r => r.Balance.Stated?.ArrivedFen, 18),
        new("填报支付（元）", ExportKind.Money, r => r.Balance.Stated?.PaidFen, 18),
        new("填报缺口（元）", ExportKind.Money, r => r.Balance.Stated?.GapFen, 18),
        new("核对", ExportKind.Text, r => r.Differs ? "填报不一致" : ""),
    ];
}
