using System.Text.RegularExpressions;

namespace Platform.Kernel.Sheets;

/// <summary>What the lines around a table say: day of filing, units.</summary>
internal static partial class SheetNotes
{
    /// <summary>The day of filing in a line such as 填报日期：2022年8月31日.</summary>
    public static DateOnly? Filed(string line) => Day(FiledPattern().Match(Fold.Width(line)));

    /// <summary>The day a line says its figures run to, such as 截至2022年8月31日.</summary>
    public static DateOnly? Until(string line) => Day(UntilPattern().Match(Fold.Width(line)));

    /// <summary>Units in a line such as 单位：万元、㎡; null for each kind it does not name.</summary>
    public static (SheetUnit? Money, SheetUnit? Area) Units(string line)
    {
        var match = UnitPattern().Match(Fold.Width(line));
        return match.Success ? (Money(match.Groups[1].Value), Area(match.Groups[1].Value)) : (null, null);
    }

    /// <summary>The unit of money in a title; null when it names none.</summary>
    public static SheetUnit? Money(string title) =>
        title.Contains("万元", StringComparison.Ordinal) || title.Contains("(万)", StringComparison.Ordinal) ? SheetUnit.TenThousand
        : title.Contains('元', StringComparison.Ordinal) ? SheetUnit.One : null;

    /// <summary>The unit of area in a title; null when it names none.</summary>
    public static SheetUnit? Area(string title) =>
        TenThousandArea().IsMatch(title) ? SheetUnit.TenThousand : OneArea().IsMatch(title) ? SheetUnit.One : null;

    private static DateOnly? Day(Match match) =>
        match.Success && DateText.Read(match.Groups[1].Value) is { Kind: DateKind.Day } read ? read.Day : null;

    [GeneratedRegex(@"(?:填报|填表|上报|报送|填写|制表|报表|统计)\s*(?:日期|时间|截止日期|截止时间)\s*[::]?\s*(\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}|\d{8})")]
    private static partial Regex FiledPattern();

    [GeneratedRegex(@"(?:截至|截止|截止到|截止日期|数据截至)\s*(?:日期|时间)?\s*[::]?\s*(\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}|\d{8})")]
    private static partial Regex UntilPattern();

    [GeneratedRegex(@"(?:^|[\s,;。(])(?:计量|金额|面积)?单位\s*[::]\s*([^\s)]*(?:元|m2|平方米|平米|万)[^\s)]*)")]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"万\s*(?:m2|平方米|平米|平|㎡)")]
    private static partial Regex TenThousandArea();

    [GeneratedRegex(@"m2|平方米|平米|㎡")]
    private static partial Regex OneArea();
}
