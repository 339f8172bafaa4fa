using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Kernel.Modules;
using Platform.Reporting.Checking;
using Platform.Reporting.Data;
using Platform.Reporting.Indicators;

namespace Platform.Reporting.Bulletins;

/// <summary>Holds the words of a bulletin against its ranking: a share in them is a rate that the ranking has.</summary>
internal sealed class BulletinCheck(ReportingDb db, BulletinBook book) : IModuleService
{
    /// <summary>The shares in the words that are no county's rate, now or in the bulletin before, nor that of all counties together; of a county named with the rate, that are not its own. What is only aimed at is none.</summary>
    public async Task<IReadOnlyList<Mark>> Marks(Bulletin bulletin, CancellationToken ct)
    {
        var lines = await book.Lines(bulletin, ct);
        var ids = lines.Select(l => l.Id).ToList();
        var parts = await db.Rows<BulletinFigure>(bulletin.AreaId).Where(f => ids.Contains(f.BulletinLineId)).ToListAsync(ct);
        return Of([bulletin.Summary, bulletin.Praise, bulletin.Criticism], [.. lines.SelectMany(Rates), .. Together(parts)]);
    }

    /// <summary>The same of some words and rates.</summary>
    internal static IReadOnlyList<Mark> Of(IEnumerable<string> words, IReadOnlyList<CheckedFigure> rates) =>
        [.. words.SelectMany(w => TextCheck.Shares(w, rates).Where(m => !Claim.IsAimedAt(w[..m.Start])))];

    /// <summary>The rates of a line under the county's name.</summary>
    internal static IEnumerable<CheckedFigure> Rates(BulletinLine line) =>
        new (string Name, long? Value)[] { ("项目整改率", line.ProjectRate), ("项目整改率", line.ProjectRateBefore), ("户数整改率", line.HouseholdRate), ("户数整改率", line.HouseholdRateBefore) }
            .Where(r => r.Value is not null).Select(r => new CheckedFigure(line.County + r.Name, "%", FigureUnit.Count, r.Value));

    // All counties together: from the sums of what their rates were reckoned from, as in the city's report.
    private static IEnumerable<CheckedFigure> Together(List<BulletinFigure> parts)
    {
        foreach (var rule in ShippedIndicators.All.Where(r => r.Code is Ranking.ProjectRate or Ranking.HouseholdRate))
        {
            var sums = parts.Where(p => p.Indicator == rule.Code).GroupBy(p => p.Number).OrderBy(g => g.Key).Select(g => g.Sum(p => p.Value ?? 0)).ToList();
            if (Formula.Read(rule.Formula)! is var formula && sums.Count == formula.Codes.Count && formula.Of(sums) is { } value)
                yield return new("全市" + rule.Title, "%", FigureUnit.Count, value);
        }
    }
}
