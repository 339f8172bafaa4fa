using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Kernel.Figures;

namespace Platform.Reporting.Checking;

/// <summary>A number with its unit as it stands in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Quote">As written, with its unit.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">个 户 套 件 类 元 ㎡ %, or another word that is no figure's unit.</param>
/// <param name="Last">The worth of its last written digit, in <paramref name="Unit"/>: so exactly a figure has to agree.</param>
/// <param name="IsLoose">A single character before a general word (两个方面, 六类机制): it counts something only where a figure is named before it.</param>
internal sealed partial record WrittenNumber(int Start, string Quote, decimal Value, string Unit, decimal Last, bool IsLoose)
{
    /// <summary>Whether the figure, rounded as the text is, is this number.</summary>
    public bool Is(CheckedFigure figure) => figure.Unit == Unit && figure.Value is { } value
        && decimal.Round(InUnit(figure, value) / Last, MidpointRounding.AwayFromZero) * Last == Value;

    /// <summary>Every number with a unit, in the order of the text, loose ones too. Dates, numbers of documents and articles, spans of time and idioms such as 一户一策 are none.</summary>
    public static IReadOnlyList<WrittenNumber> In(string text)
    {
        var narrow = Narrow(text);
        return
        [
            .. Arabic().Matches(narrow).Where(m => !Skipped(narrow, m)).Select(m => Of(text, m, decimal.Parse(m.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), false))
                .Concat(Chinese().Matches(narrow).Where(m => !Skipped(narrow, m) && !IsIdiom(narrow, m)).Select(m => ChineseNumber.Read(m.Groups["n"].Value) is { } n ? Of(text, m, n, IsSingle(narrow, m)) : null).OfType<WrittenNumber>())
                .Concat(Fraction().Matches(narrow).Select(m => Share(text, m, ChineseNumber.Read(m.Groups["n"].Value) * 100 / (ChineseNumber.Read(m.Groups["of"].Value) is > 1 and var of ? of : null), 1)).OfType<WrittenNumber>())
                .Concat(Tenths().Matches(narrow).Select(m => Share(text, m, (ChineseNumber.Read(m.Groups["n"].Value) * 10) + (m.Groups["half"].Success ? 5 : 0), m.Groups["half"].Success ? 5 : 10)).OfType<WrittenNumber>())
                .OrderBy(n => n.Start),
        ];
    }

    private static WrittenNumber Of(string text, Match match, decimal number, bool isLoose)
    {
        var (unit, times) = UnitOf(match.Groups["share"].Success ? "%" : match.Groups["u"].Value);
        times *= match.Groups["m"].Value switch { "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
        var point = match.Groups["n"].Value.IndexOfAny(['.', '点']);
        var last = times * (match.Groups["n"].Value[^1] switch { '万' => 10_000m, '亿' => 100_000_000m, _ => 1m });
        for (var i = 0; point >= 0 && i < match.Groups["n"].Length - point - 1; i++) last /= 10;
        return new(match.Index, text.Substring(match.Index, match.Length), number * times, unit, last, isLoose);
    }

    private static WrittenNumber? Share(string text, Match match, decimal? percent, decimal last) =>
        percent is { } value ? new(match.Index, text.Substring(match.Index, match.Length), decimal.Round(value, MidpointRounding.AwayFromZero), "%", last, false) : null;

    private static (string Unit, decimal Times) UnitOf(string written) => written switch
    {
        "万元" => ("元", 10_000m),
        "亿元" => ("元", 100_000_000m),
        "平方米" or "㎡" or "m²" or "m2" => ("㎡", 1m),
        "万平方米" or "万㎡" => ("㎡", 10_000m),
        "项" or "个" => ("个", 1m),
        "起" or "件" => ("件", 1m),
        _ => (written, 1m),
    };

    private static decimal InUnit(CheckedFigure figure, long value) => (figure.Kind, figure.Unit) switch
    {
        (FigureUnit.Fen or FigureUnit.Wan or FigureUnit.Dm2, _) or (_, "%") => value / 100m,
        _ => value,
    };

    // 个月 and the like are spans of time or shares of shares; 第 and 〔 make a number a name.
    private static bool Skipped(string text, Match match)
    {
        var after = text[(match.Index + match.Length)..];
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        return before is '第' or '〔' or '[' or '.' or '-' or '/' || char.IsAsciiLetterOrDigit(before) || NoCount().IsMatch(after);
    }

    // 一户一策, 一件一件: the second 一 makes an idiom of both.
    private static bool IsIdiom(string text, Match match) =>
        match.Groups["n"].Length == 1 && !match.Groups["share"].Success && text.AsSpan(match.Index + match.Length).StartsWith("一", StringComparison.Ordinal);

    private static bool IsSingle(string text, Match match) =>
        match.Groups["n"].Length == 1 && !match.Groups["share"].Success
        && (match.Groups["u"].Value is "类" || (match.Groups["u"].Value is "个" or "项" or "件" or "起" or "处" && !Named().IsMatch(text[(match.Index + match.Length)..])));

    /// <summary>Full-width characters as narrow ones; each keeps its place.</summary>
    private static string Narrow(string text) =>
        string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = from[i] is >= '！' and <= '～' ? (char)(from[i] - '！' + '!') : from[i] == '　' ? ' ' : from[i];
        });

    private const string Units = @"(?<u>亿元|万元|元|万平方米|平方米|万㎡|㎡|m²|m2|户|套|件|起|个|项|处|栋|类|人|%)";

    [GeneratedRegex(@"(?<n>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?) *(?<m>万|亿)?(?:余|多)? *" + Units)]
    private static partial Regex Arabic();

    [GeneratedRegex("(?<share>百分之)(?<n>[" + ChineseNumber.Characters + "]+(?:点[〇零一二三四五六七八九]+)?)|(?<n>(?![万亿])[" + ChineseNumber.Characters + "]+(?:点[〇零一二三四五六七八九]+)?)(?<m>万|亿)?(?:余|多)?" + Units)]
    private static partial Regex Chinese();

    [GeneratedRegex("(?<![" + ChineseNumber.Characters + "])(?<of>(?!百分)[" + ChineseNumber.Characters + "]+)分之(?<n>[" + ChineseNumber.Characters + "]+)")]
    private static partial Regex Fraction();

    // 完成, 成立 and the like hold no tenths: a number stands before, and what is counted or a degree behind.
    [GeneratedRegex("(?<![" + ChineseNumber.Characters + "第])(?<n>[一二三四五六七八九])成(?<half>半)?(?=以上|以下|左右|多|的|户|项目|群众|被征收|[，。；、]|$)")]
    private static partial Regex Tenths();

    [GeneratedRegex("^ *(百分点|月|工作日|季度|小时|阶段|方面|年度)")]
    private static partial Regex NoCount();

    [GeneratedRegex("^ *(征收|台账|安置)?(项目|问题|小区)")]
    private static partial Regex Named();
}
