using MediatR;
using Platform.Kernel.Figures;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;
using Platform.Reporting.Measures;

namespace Platform.Reporting.Indicators;

/// <summary>One indicator of an area down to the rows under one of its measures.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="AsOf">The day, from 1990 to today.</param>
/// <param name="Page">Which page of the rows.</param>
/// <param name="Code">The indicator; the first where it is empty.</param>
/// <param name="Part">The code of one of its measures; the first where it is empty.</param>
internal sealed record ReadIndicator(int AreaId, DateOnly AsOf, PageOf Page, string Code = "", string Part = "") : IQuery<IndicatorDetail>;

/// <summary>An indicator with rows.</summary>
/// <param name="Reading">What it reads.</param>
/// <param name="Part">The measure whose rows these are.</param>
/// <param name="Rows">A page of them.</param>
/// <param name="Sum">What all of them add up to, in the measure's unit.</param>
internal sealed record IndicatorDetail(IndicatorReading Reading, Measure Part, Paged<FigureRow> Rows, long Sum);

internal sealed class ReadIndicatorHandler(ReportingDb db, IndicatorBook book, MeasureBook measures, TimeProvider clock) : IRequestHandler<ReadIndicator, IndicatorDetail>
{
    public async Task<IndicatorDetail> Handle(ReadIndicator request, CancellationToken cancellationToken)
    {
        AskedDay.Check(request.AsOf, clock);
        var area = request.AreaId;
        if (!db.AreasFor(null).Contains(area)) throw Problem.NotFound();
        var readings = await book.Read(area, request.AsOf, cancellationToken);
        var reading = readings.FirstOrDefault(r => request.Code.Length == 0 || r.Rule.Code == request.Code) ?? throw Problem.NotFound();
        var part = request.Part.Length == 0 ? reading.Parts[0] : reading.Parts.FirstOrDefault(p => p.Code == request.Part) ?? throw Problem.NotFound();
        var rows = (await measures.Rows(area, request.AsOf, [part.Code], cancellationToken))[part.Code].ToList();
        return new(reading, part, new([.. rows.Skip(request.Page.Before).Take(request.Page.Size)], rows.Count), rows.Sum(r => r.Value));
    }
}
