using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>Fixes the figures of a report with the rows under them, as of its day; a city's are those of its counties' frozen reports.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The edition.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <returns>The new version.</returns>
internal sealed record FreezeReport(int AreaId, Guid Id, long Version) : ICommand<long>;

internal sealed class FreezeReportHandler(ReportingDb db, ReportBook book, FigureReader reader, CityFigures city, Caller caller, TimeProvider clock) : IRequestHandler<FreezeReport, long>
{
    public async Task<long> Handle(FreezeReport request, CancellationToken cancellationToken)
    {
        var report = await book.Open(request.AreaId, request.Id, request.Version, cancellationToken);
        if (report.State == ReportState.Frozen) throw new ProblemException(409, "report-frozen", "数据已经冻结。要重新取数，请先解除冻结。");
        var now = clock.GetUtcNow();
        if (report.AsOf > Formats.DayOf(now)) throw new ProblemException(409, "day-not-come", $"数据截至日 {Formats.Date(report.AsOf)} 还没有到，不能冻结。");
        var read = report.IsCitys ? await city.Read(report, cancellationToken) : await reader.ReadRows(report.AreaId, report.AsOf, cancellationToken);
        var frozen = read.Select((f, i) => f.Sealed(report.AreaId, report.Id, i + 1)).ToList();
        db.Figures.AddRange(frozen.Select(f => f.Figure));
        (report.State, report.FrozenAt, report.FrozenBy, report.RowsHash) = (ReportState.Frozen, now.UtcDateTime, caller.Name, FrozenFigure.HashOf(frozen.Select(f => f.Figure)));
        await db.SaveChangesAsync(cancellationToken);
        var version = report.Version;
        await db.AddMany(frozen.SelectMany(f => f.Rows), cancellationToken);
        return version;
    }
}
