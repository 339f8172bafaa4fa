using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Projects.Contracts;

namespace Platform.Rectification.Rules;

/// <summary>The rules that the house ships, read from <c>problem-rules.json</c>; a word that nobody knows is refused.</summary>
internal static class ShippedRules
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly string[] Units = ["分", "户", "套", "天", "件", "%"];

    /// <summary>The shipped rules, in the order of the file.</summary>
    public static IReadOnlyList<ProblemRule> All { get; } = Load();

    /// <summary>Reads rules from JSON.</summary>
    /// <exception cref="InvalidDataException">A word, a unit or a number that is not understood, or a code used twice.</exception>
    public static IReadOnlyList<ProblemRule> Read(string json)
    {
        List<Written> written;
        try
        {
            written = JsonSerializer.Deserialize<List<Written>>(json, Strict) ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("问题判定规则文件有不认识的内容：" + e.Message, e);
        }
        foreach (var rule in written) Judge(rule);
        var twice = written.GroupBy(r => (r.Code, r.EffectiveOn)).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new InvalidDataException($"规则 {twice.Key.Code} 在同一生效日期写了两次。");
        return [.. written.Select(r => new ProblemRule
        {
            Code = r.Code, Title = r.Title, Class = r.Class, Indicator = r.Indicator, Compare = r.Compare, Threshold = r.Threshold, Least = r.Least, Most = r.Most,
            Unit = r.Unit, OnlyStates = string.Join(',', r.OnlyStates), Source = r.Source, EffectiveOn = r.EffectiveOn,
        })];
    }

    private static void Judge(Written rule)
    {
        if (rule.Code.Length == 0 || rule.Title.Length == 0 || rule.Source.Length == 0 || rule.Indicator.Split('.').Length != 2)
            throw new InvalidDataException($"规则 {rule.Code} 缺少代码、名称、依据，或指标不是“模块.指标”的写法。");
        if (!Units.Contains(rule.Unit)) throw new InvalidDataException($"规则 {rule.Code} 的单位“{rule.Unit}”不认识，应为 {string.Join("、", Units)}。");
        if (rule.Compare == Comparison.OverdueAtLeast && rule.Unit != "天")
            throw new InvalidDataException($"规则 {rule.Code} 按超期天数判定，单位应为天。");
        if (rule.Least < 0 || rule.Threshold < rule.Least || rule.Threshold > rule.Most)
            throw new InvalidDataException($"规则 {rule.Code} 的界限应在 least 和 most 之间，不能是负数。");
    }

    private static IReadOnlyList<ProblemRule> Load()
    {
        using var stream = typeof(ShippedRules).Assembly.GetManifestResourceStream("problem-rules.json")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    private sealed record Written(
        [property: JsonRequired] string Code, [property: JsonRequired] string Title, [property: JsonRequired] ProblemClass Class,
        [property: JsonRequired] string Indicator, [property: JsonRequired] Comparison Compare, [property: JsonRequired] long Threshold,
        [property: JsonRequired] long Least, [property: JsonRequired] long Most,
        [property: JsonRequired] string Unit, [property: JsonRequired] IReadOnlyList<ProjectState> OnlyStates,
        [property: JsonRequired] string Source, [property: JsonRequired] DateOnly EffectiveOn);
}
