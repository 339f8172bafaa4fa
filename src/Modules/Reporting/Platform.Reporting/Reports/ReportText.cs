using System.Text.RegularExpressions;

namespace Platform.Reporting.Reports;

/// <summary>Fills figures into the words of a report.</summary>
internal static partial class ReportText
{
    /// <summary>The name of the day among the figures.</summary>
    public const string Day = "截至日期";

    /// <summary>The words with each 【name】 replaced by its figure; a name that is no figure's stays as it stands.</summary>
    public static string Fill(string text, DateOnly asOf, IReadOnlyList<ReportFigure> figures) => Names().Replace(text, m => m.Groups[1].Value switch
    {
        Day => $"{asOf.Year}年{asOf.Month}月{asOf.Day}日",
        var name => figures.FirstOrDefault(f => f.Name == name)?.Written ?? m.Value,
    });

    /// <summary>The names in the words that are no figure's.</summary>
    public static IReadOnlyList<string> Unknown(string text, IEnumerable<string> known) =>
        [.. Names().Matches(text).Select(m => m.Groups[1].Value).Except(known.Append(Day)).Distinct()];

    /// <summary>Paragraphs, without blank ones.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(p => p.Trim()).Where(p => p.Length > 0)];

    [GeneratedRegex("【([^【】]{1,40})】")]
    private static partial Regex Names();
}
