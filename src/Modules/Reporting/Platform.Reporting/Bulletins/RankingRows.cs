using Platform.Kernel.Modules;
using Platform.Reporting.Data;
using Platform.Reporting.Indicators;
using Platform.Reporting.Measures;
using Platform.Reporting.Reports;

namespace Platform.Reporting.Bulletins;

/// <summary>Freezes the numbers that a ranking was reckoned from with the rows under them, so that a rate opens to what it was.</summary>
internal sealed class RankingRows(ReportingDb db, MeasureBook measures) : IModuleService
{
    /// <summary>Writes the numbers of all lines down, and the rows behind them, in the open unit of work.</summary>
    /// <param name="lines">The lines of the ranking.</param>
    /// <param name="board">What it was reckoned from.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Freeze(IReadOnlyList<BulletinLine> lines, IndicatorBoard board, CancellationToken ct)
    {
        var frozen = new List<BulletinRow>();
        foreach (var line in lines)
        {
            var county = board.Counties.First(c => c.AreaId == line.CountyId);
            List<IndicatorReading> rates = [.. new[] { county.Of(Ranking.ProjectRate), county.Of(Ranking.HouseholdRate) }.OfType<IndicatorReading>().Where(r => r.Value is not null)];
            if (rates.Count == 0) continue;
            var rows = await measures.Rows(line.CountyId, board.AsOf, rates.SelectMany(r => r.Parts).Select(p => p.Code), ct);
            foreach (var rate in rates)
                foreach (var (n, part) in rate.Parts.Index()) frozen.AddRange(Freeze(line, rate, part, n + 1, part.Basis == Basis.Computed ? rows[part.Code] : []));
        }
        await db.SaveChangesAsync(ct);
        await db.AddMany(frozen, ct);
    }

    private List<BulletinRow> Freeze(BulletinLine line, IndicatorReading rate, Measure part, int number, IEnumerable<Kernel.Figures.FigureRow> rows)
    {
        var figure = db.BulletinFigures.Add(new()
        {
            AreaId = line.AreaId,
            BulletinLineId = line.Id,
            Indicator = rate.Rule.Code,
            Number = number,
            Code = part.Code,
            Name = part.Title,
            Kind = part.Unit,
            Basis = part.Basis,
            Value = part.Value,
            Explanation = rate.Explanation,
        }).Entity;
        List<BulletinRow> frozen = [.. rows.Select((r, i) => new BulletinRow { AreaId = line.AreaId, BulletinFigureId = figure.Id, Number = i + 1, Subject = r.Subject, Label = FrozenFigure.Cut(r.Label, 200), Note = FrozenFigure.Cut(r.Note, 1000), Value = r.Value })];
        figure.RowsHash = figure.HashOf(frozen);
        return frozen;
    }
}
