using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Documents;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Bulletins;
using Platform.Reporting.Data;
using Platform.Reporting.Reports;

namespace Platform.Reporting.Papers;

/// <summary>A report, or a bulletin, as an official document.</summary>
/// <param name="Id">The report's edition or the bulletin.</param>
internal sealed record ReadPaper(Guid Id) : IQuery<OfficialDocument>;

internal sealed class ReadPaperHandler(ReportingDb db, IMediator mediator, AreaMap areas) : IRequestHandler<ReadPaper, OfficialDocument>
{
    public async Task<OfficialDocument> Handle(ReadPaper request, CancellationToken cancellationToken)
    {
        var all = await areas.All(cancellationToken);
        string Name(int area) => all.FirstOrDefault(a => a.Id == area)?.Name ?? "";
        if (!await db.Rows<Report>().AnyAsync(r => r.Id == request.Id, cancellationToken))
        {
            var bulletin = await mediator.Send(new ReadBulletin(request.Id), cancellationToken);
            return BulletinPaper.Of(bulletin, Name(bulletin.Bulletin.AreaId));
        }
        var report = await mediator.Send(new ReadReport(request.Id), cancellationToken);
        return ReportPaper.Of(report, Name((await areas.WithAbove(report.Report.AreaId, cancellationToken)).Skip(1).FirstOrDefault()));
    }
}

internal sealed class PaperDownload : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/papers/{id:guid}/docx", async (Guid id, IMediator m, CancellationToken ct) => OfficialFile.Of(await m.Send(new ReadPaper(id), ct))).Permission(ReportingModule.View);
}
