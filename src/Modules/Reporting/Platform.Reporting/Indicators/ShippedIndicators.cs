using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Reporting.Indicators;

/// <summary>The indicators that the house ships, read from <c>indicators.json</c>; a word that nobody knows is refused.</summary>
internal static class ShippedIndicators
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly Lazy<IReadOnlyList<IndicatorRule>> Shipped = new(() => Read(ShippedText.Of("indicators.json")));

    /// <summary>The shipped indicators, in the order of the file.</summary>
    public static IReadOnlyList<IndicatorRule> All => Shipped.Value;

    /// <summary>Reads indicators from JSON.</summary>
    /// <exception cref="InvalidDataException">A word or a formula that is not understood, or a code used twice from the same day.</exception>
    public static IReadOnlyList<IndicatorRule> Read(string json)
    {
        List<Written> written;
        try
        {
            written = JsonSerializer.Deserialize<List<Written>>(json, Strict) ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("指标文件有不认识的内容：" + e.Message, e);
        }
        foreach (var one in written)
        {
            if (Formula.Read(one.Formula) is not { } formula) throw new InvalidDataException($"指标 {one.Code} 的公式“{one.Formula}”不认识。");
            if (formula.IsShare != (one.Unit == "%")) throw new InvalidDataException($"指标 {one.Code} 的单位“{one.Unit}”与公式不符，比例的单位是 %。");
        }
        if (written.GroupBy(w => (w.Code, w.EffectiveOn)).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new InvalidDataException($"指标 {twice.Key.Code} 在同一生效日期写了两次。");
        return [.. written.Select(w => new IndicatorRule
        {
            Id = Guid.Empty, Code = w.Code, Title = w.Title, Unit = w.Unit, Formula = w.Formula, Good = w.Good, Meaning = w.Meaning, Source = w.Source, EffectiveOn = w.EffectiveOn,
        })];
    }

    private sealed record Written(
        [property: JsonRequired] string Code, [property: JsonRequired] string Title, [property: JsonRequired] string Unit, [property: JsonRequired] Good Good,
        [property: JsonRequired] string Formula, [property: JsonRequired] string Meaning, [property: JsonRequired] string Source, [property: JsonRequired] DateOnly EffectiveOn);
}
