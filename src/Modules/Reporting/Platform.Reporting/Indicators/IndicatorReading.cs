using Platform.Kernel.Figures;
using Platform.Portal;
using Platform.Reporting.Measures;

namespace Platform.Reporting.Indicators;

/// <summary>An indicator of one area as of a day, with the measures that it was reckoned from.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Rule">The indicator.</param>
/// <param name="Parts">Its measures, in the order of the formula.</param>
/// <param name="Basis">Computed, stated by the county, not to be known, or off.</param>
/// <param name="Value">Hundredths of a percent for a share, else in the measures' unit; null where there is none.</param>
internal sealed record IndicatorReading(int AreaId, IndicatorRule Rule, IReadOnlyList<Measure> Parts, Basis Basis, long? Value)
{
    /// <summary>Reckons an indicator. All parts are computed, or all are what the county states: the two are never mixed.</summary>
    public static IndicatorReading Of(int areaId, IndicatorRule rule, IReadOnlyList<Measure> parts)
    {
        var formula = Formula.Read(rule.Formula)!;
        if (parts.Any(p => p.IsOff)) return new(areaId, rule, parts, Basis.Off, null);
        var basis = parts.All(p => p.Computed is not null) ? Basis.Computed : parts.All(p => p.Stated is not null) ? Basis.Stated : Basis.Unknown;
        if (basis == Basis.Unknown) return new(areaId, rule, parts, basis, null);
        var value = formula.Of([.. parts.Select(p => NumberOf(p, basis))]);
        return new(areaId, rule, parts, value is null ? Basis.Unknown : basis, value);
    }

    /// <summary>The value as people read it; 未启用 or — where there is none.</summary>
    public string Shown => Basis == Basis.Off ? Texts.T("未启用") : Value is { } v ? Written(v) : Formats.None;

    /// <summary>The formula with its names, then with its numbers, in one Chinese sentence: it is kept with what is frozen.</summary>
    public string Explanation
    {
        get
        {
            var formula = Formula.Read(Rule.Formula)!;
            var names = $"{Rule.Title} = {formula.Written([.. Parts.Select(p => p.Title)])}";
            if (Basis == Basis.Off) return $"{names}；{string.Join('、', Parts.Where(p => p.IsOff).Select(p => p.Title).Distinct())}未启用，没有数。";
            if (Parts.Any(p => p.Value is null)) return $"{names}；{string.Join('、', Parts.Where(p => p.Value is null).Select(p => p.Title))}没有可算的数。";
            var numbers = formula.Written([.. Parts.Select(p => Measure.Written(p.Unit, NumberOf(p, Basis)) + RowKinds.Unit(p.Unit))]);
            if (Value is null) return $"{names} = {numbers}；除数为零，没有比例。";
            return $"{names} = {numbers} = {Written(Value.Value)}" + (Basis == Basis.Stated ? "（按县区填报）" : "") + "。";
        }
    }

    private string Written(long value) =>
        Rule.Unit == "%" ? Percent(value) : Measure.Written(Parts.Count > 0 ? Parts[0].Unit : FigureUnit.Count, value) + " " + Rule.Unit;

    /// <summary>Hundredths of a percent: 9390 → 93.90%.</summary>
    public static string Percent(long hundredths) => (hundredths / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) + "%";

    private static long NumberOf(Measure part, Basis basis) => (basis == Basis.Stated ? part.Stated : part.Computed) ?? part.Value ?? 0;
}
