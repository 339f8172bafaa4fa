using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Reporting.Data;
using Platform.Reporting.Measures;

namespace Platform.Reporting.Indicators;

/// <summary>The indicators that hold in an area, and what they read there.</summary>
internal sealed class IndicatorBook(ReportingDb db, AreaMap areas, MeasureBook measures) : IModuleService
{
    /// <summary>Of each code the one in effect: the area's own, else that of the area above, else the shipped one; the latest that has begun.</summary>
    public async Task<IReadOnlyList<IndicatorRule>> InEffect(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var line = await areas.WithAbove(areaId, ct);
        var own = await (await areas.Down<IndicatorRule>(db, areaId, ct)).ToListAsync(ct);
        return Choose([.. ShippedIndicators.All, .. own.OrderBy(o => o.Code, StringComparer.Ordinal)], [.. line], asOf);
    }

    /// <summary>The indicators in effect, read as of a day.</summary>
    public async Task<IReadOnlyList<IndicatorReading>> Read(int areaId, DateOnly asOf, CancellationToken ct) => (await Read(areaId, asOf, [], ct)).Rates;

    /// <summary>The same with some measures beside, so that no module is asked twice.</summary>
    public async Task<(IReadOnlyList<IndicatorReading> Rates, IReadOnlyDictionary<string, Measure> Measures)> Read(int areaId, DateOnly asOf, IEnumerable<string> beside, CancellationToken ct)
    {
        var rules = await InEffect(areaId, asOf, ct);
        var codes = rules.SelectMany(r => Formula.Read(r.Formula)!.Codes);
        var known = (await measures.Read(areaId, asOf, codes.Concat(beside), ct)).ToDictionary(m => m.Code);
        return ([.. rules.Select(r => IndicatorReading.Of(areaId, r, [.. Formula.Read(r.Formula)!.Codes.Select(c => known[c])]))], known);
    }

    /// <summary>Chooses by nearness and day; one whose formula nobody understands is passed over.</summary>
    internal static IReadOnlyList<IndicatorRule> Choose(IReadOnlyList<IndicatorRule> all, List<int> line, DateOnly asOf) =>
        [.. all.Where(r => r.EffectiveOn <= asOf && (r.AreaId == 0 || line.Contains(r.AreaId)) && Formula.Read(r.Formula) is not null)
            .GroupBy(r => r.Code, StringComparer.Ordinal)
            .Select(g => g.OrderBy(r => r.AreaId == 0 ? int.MaxValue : line.IndexOf(r.AreaId)).ThenByDescending(r => r.EffectiveOn).First())];
}
