using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Projects.Contracts;
using Platform.Rectification.Ledger;

namespace Platform.Rectification.Problems;

/// <summary>The families that a problem concerns, as a workbook.</summary>
internal sealed class ExportFamilies : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/{id:guid}/households", Write).Permission(RectificationModule.View);

    private static async Task<IResult> Write(Guid id, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var families = await mediator.Send(new FindFamilies(id, PageOf.All("")), ct);
        return Workbook.Of("问题涉及的被征收户", Formats.DayOf(clock.GetUtcNow()), Columns, families);
    }

    private static readonly ExportColumn<HouseholdFact>[] Columns =
    [
        new("户编号", ExportKind.Text, h => h.Code),
        new("被征收人", ExportKind.Text, h => h.Name),
        new("补偿方式", ExportKind.Text, h => h.Mode.Title(), 18),
        new("过渡方式", ExportKind.Text, h => h.Turnover ? "周转房" : "自行过渡"),
        new("征收面积（㎡）", ExportKind.Area, h => h.AreaDm2, 16),
        new("签约日期", ExportKind.Date, h => h.SignedOn),
        new("搬迁腾空日期", ExportKind.Date, h => h.MovedOn),
        new("过渡期限（月）", ExportKind.Count, h => h.TermMonths),
    ];
}
