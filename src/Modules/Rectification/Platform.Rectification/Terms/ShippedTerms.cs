using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Terms;

/// <summary>The closed list of terms: the thresholds of the shipped rules, and the terms of handling (<c>handling-terms.json</c>).</summary>
internal static class ShippedTerms
{
    /// <summary>The least working days of the public notice before a strike-off.</summary>
    public const string Notice = "notice-days";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>All terms: those of judging in the order of the classes, then those of handling in the order of the file.</summary>
    public static IReadOnlyList<Term> All { get; } = [.. Thresholds(), .. Handling()];

    /// <summary>The term of a code; null where there is none.</summary>
    public static Term? Find(string code) => All.FirstOrDefault(t => t.Code == code);

    private static IEnumerable<Term> Thresholds() =>
        from rule in ShippedRules.All
        group rule by rule.Code into versions
        let last = versions.MaxBy(r => r.EffectiveOn)
        orderby last.Class
        select new Term(
            last.Code, last.Title, last.Class, NumberWords.Of(last.Compare) + " {0}", last.Unit, last.Least, last.Most, last.Compare != Comparison.Below,
            [.. versions.Select(r => new TermValue { Id = Guid.Empty, Code = r.Code, EffectiveOn = r.EffectiveOn, Value = r.Threshold, Source = r.Source })]);

    private static IEnumerable<Term> Handling()
    {
        using var stream = typeof(ShippedTerms).Assembly.GetManifestResourceStream("handling-terms.json")!;
        return JsonSerializer.Deserialize<List<Written>>(stream, Strict)!.ConvertAll(w => new Term(
            w.Code, w.Title, null, w.Words, w.Unit, w.Least, w.Most, w.LowerIsStricter,
            [new() { Id = Guid.Empty, Code = w.Code, EffectiveOn = w.EffectiveOn, Value = w.Value, Source = w.Source }]));
    }

    private sealed record Written(
        [property: JsonRequired] string Code, [property: JsonRequired] string Title, [property: JsonRequired] string Words, [property: JsonRequired] string Unit,
        [property: JsonRequired] long Least, [property: JsonRequired] long Most, [property: JsonRequired] bool LowerIsStricter, [property: JsonRequired] long Value,
        [property: JsonRequired] string Source, [property: JsonRequired] DateOnly EffectiveOn);
}
