using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>An edition of a report with its figures, its words and what is marked in them.</summary>
/// <param name="Id">The edition.</param>
internal sealed record ReadReport(Guid Id) : IQuery<ReportView>;

/// <summary>A report as it is read.</summary>
/// <param name="Report">The edition.</param>
/// <param name="Area">The area's name.</param>
/// <param name="Figures">Its figures: frozen, or of a draft those of now.</param>
/// <param name="Parts">Its parts with the figures in them.</param>
/// <param name="Editions">All editions of the area's report on the same call that the caller may read, the newest first.</param>
/// <param name="Holds">Whether the frozen figures are what was frozen; true of a draft.</param>
internal sealed record ReportView(
    Report Report, string Area, IReadOnlyList<ReportFigure> Figures, IReadOnlyList<ReportPart> Parts, IReadOnlyList<Report> Editions, bool Holds)
{
    /// <summary>Marks that nobody has explained.</summary>
    public int Unexplained => Parts.Sum(p => p.Marks.Count(m => m.Reason is null));

    /// <summary>All marks.</summary>
    public int Marked => Parts.Sum(p => p.Marks.Count);
}

internal sealed class ReadReportHandler(ReportingDb db, ReportBook book, AreaMap areas) : IRequestHandler<ReadReport, ReportView>
{
    public async Task<ReportView> Handle(ReadReport request, CancellationToken cancellationToken)
    {
        var report = await book.Find(request.Id, cancellationToken);
        var figures = await book.Figures(report, cancellationToken);
        var parts = await book.Parts(report, figures, cancellationToken);
        var editions = await db.Rows<Report>(report.AreaId).Where(r => r.ReportCallId == report.ReportCallId).OrderByDescending(r => r.Edition).ToListAsync(cancellationToken);
        if (!book.IsOwn(report)) editions.RemoveAll(r => r.IsOpen);
        var name = (await areas.All(cancellationToken)).First(a => a.Id == report.AreaId).Name;
        return new(report, name, figures, parts, editions, report.State == ReportState.Draft || report.RowsHash == FrozenFigure.HashOf(figures));
    }
}
