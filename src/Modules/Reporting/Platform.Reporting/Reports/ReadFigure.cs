using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>A frozen figure with a page of the rows under it, as they were.</summary>
/// <param name="Id">The figure.</param>
/// <param name="Page">Which page.</param>
internal sealed record ReadFigure(Guid Id, PageOf Page) : IQuery<FigureView>;

/// <summary>A frozen figure.</summary>
/// <param name="Report">The edition that it belongs to.</param>
/// <param name="Area">The area's name.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Rows">A page of its rows.</param>
/// <param name="Sum">What all of them add up to.</param>
/// <param name="Holds">Whether figure and rows are what was frozen, by their hash.</param>
internal sealed record FigureView(Report Report, string Area, ReportFigure Figure, Paged<ReportRow> Rows, long Sum, bool Holds);

internal sealed class ReadFigureHandler(ReportingDb db, ReportBook book, AreaMap areas) : IRequestHandler<ReadFigure, FigureView>
{
    public async Task<FigureView> Handle(ReadFigure request, CancellationToken cancellationToken)
    {
        var figure = await db.Rows<ReportFigure>().FirstOrDefaultAsync(f => f.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        var report = await book.Find(figure.ReportId, cancellationToken);

        // All of them are read: only together they can be held against the hash.
        var rows = await db.Rows<ReportRow>(figure.AreaId).Where(r => r.ReportFigureId == figure.Id).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        var name = (await areas.All(cancellationToken)).First(a => a.Id == report.AreaId).Name;
        return new(report, name, figure, new([.. rows.Skip(request.Page.Before).Take(request.Page.Size)], rows.Count), rows.Sum(r => r.Value), FrozenFigure.HashOf(figure, rows) == figure.RowsHash);
    }
}
