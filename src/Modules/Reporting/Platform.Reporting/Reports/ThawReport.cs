using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>Lets go of the frozen figures of a report that is not sent yet, so that they can be read anew. What was sent stays frozen.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The edition.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <returns>The new version.</returns>
internal sealed record ThawReport(int AreaId, Guid Id, long Version) : ICommand<long>;

internal sealed class ThawReportHandler(ReportingDb db, ReportBook book) : IRequestHandler<ThawReport, long>
{
    public async Task<long> Handle(ThawReport request, CancellationToken cancellationToken)
    {
        var report = await book.Open(request.AreaId, request.Id, request.Version, cancellationToken);
        if (report.State != ReportState.Frozen) throw new ProblemException(409, "report-not-frozen", "数据还没有冻结。");
        var figures = await db.Figures.Where(f => f.AreaId == report.AreaId && f.ReportId == report.Id).ToListAsync(cancellationToken);
        var ids = figures.ConvertAll(f => f.Id);
        await db.FrozenRows.Where(r => r.AreaId == report.AreaId && ids.Contains(r.ReportFigureId)).ExecuteDeleteAsync(cancellationToken);
        db.Figures.RemoveRange(figures);
        (report.State, report.FrozenAt, report.FrozenBy, report.RowsHash) = (ReportState.Draft, null, "", "");
        await db.SaveChangesAsync(cancellationToken);
        return report.Version;
    }
}
