using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Platform.Fees.Lists;
using Platform.Fees.Payments;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Payouts;

/// <summary>The lines of a batch as filtered, as a workbook; accounts masked.</summary>
internal sealed class ExportPayoutLines : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/payouts/{id:guid}/export", Answer).Permission(FeesModule.View);

    private static async Task<IResult> Answer(Guid id, HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var payout = (await mediator.Send(new ReadPayout(id), ct)).Payout;
        var asked = Asked.From(UrlQuery.Parse(request.GetEncodedPathAndQuery()), clock).Whole();
        var places = await mediator.Send(new ReadPlaces(payout.AreaId), ct);
        return Workbook.Of<PayoutLine>($"发放批次{payout.Number}", asked.AsOf,
        [
            new("批次号", ExportKind.Text, _ => payout.Number),
            new("序号", ExportKind.Count, l => l.Sequence > 0 ? l.Sequence : null),
            new("户编号", ExportKind.Text, l => l.Code),
            new("户名", ExportKind.Text, l => l.Name),
            new("项目名称", ExportKind.Text, l => places.Project(l.ProjectId), 36),
            new("开户银行", ExportKind.Text, l => l.Bank, 24),
            new("收款账号", ExportKind.Text, l => l.Card.Mask, 24),
            new("金额（元）", ExportKind.Money, l => l.Fen, 18),
            new("所属期起", ExportKind.Text, l => Spans.Month(l.From)),
            new("所属期止", ExportKind.Text, l => Spans.Month(l.To)),
            new("银行结果", ExportKind.Text, l => PayoutWords.Title(l.State)),
            new("回盘日期", ExportKind.Date, l => l.AnsweredOn),
            new("原因", ExportKind.Text, l => l.Reason, 30),
        ], (await mediator.Send(new FindPayoutLines(id, asked), ct)).Rows);
    }
}
