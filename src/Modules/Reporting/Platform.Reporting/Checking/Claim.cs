using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Platform.Reporting.Checking;

/// <summary>Words that say that nothing is left, and the figure that they speak of. Data: <c>claims.json</c>.</summary>
/// <param name="Figure">The figure that has to be zero for the words to be true.</param>
/// <param name="Same">Another figure that it has to equal instead; null for zero.</param>
/// <param name="With">Words one of which stands in the same clause; none needed where empty.</param>
/// <param name="All">What is said to be done of everything: 全部…化解.</param>
/// <param name="None">What is said not to be there: 无…拖欠.</param>
internal sealed partial record Claim(
    [property: JsonRequired] string Figure, string? Same, [property: JsonRequired] IReadOnlyList<string> With,
    [property: JsonRequired] IReadOnlyList<string> All, [property: JsonRequired] IReadOnlyList<string> None)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The claims that the house knows.</summary>
    public static IReadOnlyList<Claim> Shipped { get; } = JsonSerializer.Deserialize<List<Claim>>(ShippedText.Of("claims.json"), Strict)!;

    /// <summary>The place of the words in a clause that make this claim, with their length; null where it does not. What is hoped for or denied is no claim.</summary>
    public (int At, int Length)? In(string clause)
    {
        if (With.Count > 0 && !With.Any(w => clause.Contains(w, StringComparison.Ordinal))) return null;
        if (All.Any(w => clause.Contains(w, StringComparison.Ordinal)) && Whole().Match(clause) is { Success: true } whole
            && !Denied().IsMatch(clause[..whole.Index]) && !(whole.Value.EndsWith("完成", StringComparison.Ordinal) && Counted().IsMatch(clause)))
            return (whole.Index, whole.Length);
        foreach (var noun in None)
        {
            var at = clause.IndexOf(noun, StringComparison.Ordinal);
            if (at >= 0 && Nothing().Match(clause[..at]) is { Success: true } none && !Hoped().IsMatch(clause[..none.Index])) return (none.Index, at + noun.Length - none.Index);
        }
        return null;
    }

    /// <summary>Whether the figures say otherwise; null where they cannot tell.</summary>
    public bool? IsFalse(Func<string, long?> figure) => (figure(Figure), Same is null ? 0 : figure(Same)) is ({ } is_, { } should) ? is_ != should : null;

    /// <summary>Whether words that end so speak of what comes next as aimed at, not as reached.</summary>
    public static bool IsAimedAt(string before) => Aimed().IsMatch(before);

    [GeneratedRegex("(力争|确保|争取|计划|预计|拟|目标|要求|应当?|须|必须|不低于|不得低于)[^，。；]{0,20}$")]
    private static partial Regex Aimed();

    [GeneratedRegex("全部|全都|全数|悉数|均已|都已|皆已|已全面|无一例外|100%|100％|百分之百|已经?完成")]
    private static partial Regex Whole();

    [GeneratedRegex("(未|没有|尚|不能|并非|力争|确保|争取|将|计划|预计|拟|推动|努力|目标|要求|逐步|尽快|直至|直到|如果|若|才能|应当?|须|必须)[^，。；]{0,14}$")]
    private static partial Regex Denied();

    [GeneratedRegex(@"[0-9０-９]\s*(个|户|套|件|项|万|元|%)|[一二两三四五六七八九十百千]+(个|户|套|件|项)")]
    private static partial Regex Counted();

    [GeneratedRegex("(无|没有|未发现|未发生|不存在|零|再无|已无)(任何|一例|一户|一起|新增|新的|其他)?[^，。；法房证论障关需偿力]{0,4}$")]
    private static partial Regex Nothing();

    [GeneratedRegex("(力争|确保|争取|将|计划|预计|拟|推动|努力|目标|要求|直至|直到|如果|若|应当?|须|必须|并非|不是|实现|做到)[^，。；]{0,10}$")]
    private static partial Regex Hoped();
}
