using Platform.Kernel.Figures;
using Platform.Kernel.Modules;
using Platform.Reporting.Indicators;
using Platform.Reporting.Measures;

namespace Platform.Reporting.Reports;

/// <summary>Reads the figures of a county's report from the modules, as of its day.</summary>
internal sealed class FigureReader(MeasureBook measures, IndicatorBook indicators) : IModuleService
{
    /// <summary>The figures without their rows: what a draft shows.</summary>
    public async Task<IReadOnlyList<ReportFigure>> Read(int areaId, DateOnly asOf, CancellationToken ct) => (await ReadAll(areaId, asOf, ct)).Figures;

    /// <summary>The figures with the rows under them.</summary>
    public async Task<IReadOnlyList<FrozenFigure>> ReadRows(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var (figures, rates) = await ReadAll(areaId, asOf, ct);
        var rows = await measures.Rows(areaId, asOf, figures.Where(f => f.Unit != "%").Select(f => f.Code), ct);
        return [.. figures.Select(f => new FrozenFigure(f, f.Unit == "%" ? Parts(rates.GetValueOrDefault(f.Code)) : f.Basis == Basis.Computed ? [.. rows[f.Code].Select(Row)] : []))];
    }

    private async Task<(IReadOnlyList<ReportFigure> Figures, IReadOnlyDictionary<string, IndicatorReading> Rates)> ReadAll(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var wanted = ReportTemplate.Shipped.Figures;
        var (readings, known) = await indicators.Read(areaId, asOf, wanted.Where(f => f.Measure.Length > 0).Select(f => f.Measure), ct);
        var rates = readings.ToDictionary(r => r.Rule.Code);
        return ([.. wanted.Select((f, i) => f.Measure.Length > 0 ? Of(f, i, OneSource(f, known)) : Of(f, i, rates.GetValueOrDefault(f.Indicator)))], rates);
    }

    // What is added to or taken from another figure comes from where that comes from: rows and what is stated differ by the odd 分 or more.
    private static Measure OneSource(TemplateFigure wanted, IReadOnlyDictionary<string, Measure> known) =>
        known[wanted.Measure] is { Stated: not null } measure && wanted.With.Length > 0 && known[wanted.With].Basis == Basis.Stated ? measure with { Computed = null } : known[wanted.Measure];

    private static ReportFigure Of(TemplateFigure wanted, int number, Measure measure) => new()
    {
        Number = number + 1,
        Name = wanted.Name,
        Code = measure.Code,
        Unit = wanted.Unit,
        Kind = measure.Unit,
        Basis = measure.Basis,
        Value = measure.Value,
        Stated = measure.Stated,
    };

    // An indicator that is not in effect on the day is not known then.
    private static ReportFigure Of(TemplateFigure wanted, int number, IndicatorReading? reading) => new()
    {
        Number = number + 1,
        Name = wanted.Name,
        Code = wanted.Indicator,
        Unit = wanted.Unit,
        Kind = FigureUnit.Count,
        Basis = reading?.Basis ?? Basis.Unknown,
        Value = reading?.Value,
        Explanation = reading?.Explanation ?? "",
    };

    private static ReportRow Row(FigureRow row) => new() { Subject = row.Subject, Label = FrozenFigure.Cut(row.Label, 200), Note = FrozenFigure.Cut(row.Note, 1000), Value = row.Value };

    // A share is made of its measures, whose own rows stand under them.
    private static List<ReportRow> Parts(IndicatorReading? reading) => reading is null ? [] :
        [.. reading.Parts.Where(p => p.Value is not null).Select(p => new ReportRow { Label = p.Title, Note = Measure.Written(p.Unit, p.Value!.Value) + RowKinds.Unit(p.Unit), Value = p.Value!.Value })];
}
