using MediatR;
using Platform.Kernel.Areas;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Indicators;

/// <summary>The indicators of the caller's counties as of a day.</summary>
/// <param name="AsOf">The day, from 1990 to today.</param>
/// <param name="AreaId">Only this area; null for all counties that the caller may see here.</param>
internal sealed record ReadIndicators(DateOnly AsOf, int? AreaId = null) : IQuery<IndicatorBoard>;

/// <summary>Indicators, area by area.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Counties">In the order of the screen; of each area the indicators in effect there.</param>
internal sealed record IndicatorBoard(DateOnly AsOf, IReadOnlyList<CountyIndicators> Counties)
{
    /// <summary>All codes with their titles, as they first appear.</summary>
    public IReadOnlyList<IndicatorRule> Rules => [.. Counties.SelectMany(c => c.Readings.Select(r => r.Rule)).DistinctBy(r => r.Code)];
}

/// <summary>One county's indicators.</summary>
internal sealed record CountyIndicators(int AreaId, string Name, IReadOnlyList<IndicatorReading> Readings)
{
    /// <summary>Its reading of an indicator; null where it has none.</summary>
    public IndicatorReading? Of(string code) => Readings.FirstOrDefault(r => r.Rule.Code == code);
}

internal sealed class ReadIndicatorsHandler(ReportingDb db, AreaMap areas, IndicatorBook book, TimeProvider clock) : IRequestHandler<ReadIndicators, IndicatorBoard>
{
    public async Task<IndicatorBoard> Handle(ReadIndicators request, CancellationToken cancellationToken)
    {
        AskedDay.Check(request.AsOf, clock);
        var readable = db.AreasFor(request.AreaId);
        if (readable.Count == 0) throw Problem.NotFound();
        var counties = new List<CountyIndicators>();
        foreach (var area in (await areas.All(cancellationToken)).Where(a => readable.Contains(a.Id) && a.Kind != AreaKind.City))
            counties.Add(new(area.Id, area.Name, await book.Read(area.Id, request.AsOf, cancellationToken)));
        return new(request.AsOf, counties);
    }
}
