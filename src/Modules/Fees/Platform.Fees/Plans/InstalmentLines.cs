using System.Globalization;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Plans;

/// <summary>Instalments as they are typed: a day and a sum in 元 on each line; the last may say 其余.</summary>
internal static class InstalmentLines
{
    private const string Rest = "其余";
    private static readonly char[] Between = [' ', '\t', '　', '，'];

    /// <summary>Reads them.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="arrearsFen">What the last line clears where it says 其余, 分.</param>
    /// <returns>The instalments, or what is wrong with which line.</returns>
    public static (IReadOnlyList<(DateOnly On, long Fen)> Instalments, string? Wrong) Read(string text, long arrearsFen)
    {
        var read = new List<(DateOnly On, long Fen)>();
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var parts = Fold.Width(lines[i]).Split(Between, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2 || !Entry.TryDay(parts[0], out var day) || day is not { } on) return ([], $"第 {i + 1} 行应写成“2022-10-31 500000.00”的样子。");
            if (on.Year is < 1990 or > 2100) return ([], $"第 {i + 1} 行的日期应在 1990 年到 2100 年之间。");
            var fen = parts[1] == Rest ? arrearsFen - read.Sum(r => r.Fen) : Fen(parts[1]);
            if (parts[1] == Rest && i < lines.Length - 1) return ([], "只有最后一行可以写“其余”。");
            if (fen is not > 0) return ([], $"第 {i + 1} 行的金额应大于 0，最多两位小数。");
            if (read.Count > 0 && on <= read[^1].On) return ([], $"第 {i + 1} 行的日期应晚于上一行。");
            read.Add((on, fen.Value));
        }
        return read.Count is > 0 and <= 120 ? (read, null) : ([], "请填写 1 到 120 期。");
    }

    /// <summary>A plan's instalments as they would be typed.</summary>
    public static string Write(IEnumerable<PlanInstalment> instalments) =>
        string.Join('\n', instalments.OrderBy(i => i.Number).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.On:yyyy-MM-dd} {i.Fen / 100m:0.00}")));

    private static long? Fen(string yuan) =>
        decimal.TryParse(yuan.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum) && sum * 100 == decimal.Truncate(sum * 100) && sum < 1_000_000_000_000m
            ? (long)(sum * 100) : null;
}
