using Platform.Portal;

namespace Platform.Rectification.Plans;

/// <summary>A route map as it is typed: a day and what is to be reached, one on each line; causes likewise, each with its weight.</summary>
internal static class PlanLines
{
    private const int Most = 40, Longest = 100;
    private static readonly char[] Between = [' ', '\t', '　', '，', ','];

    /// <summary>Reads milestones.</summary>
    /// <returns>The milestones by day, or what is wrong with which line.</returns>
    public static (IReadOnlyList<(DateOnly DueOn, string Text)> Milestones, string? Wrong) Read(string text)
    {
        var read = new List<(DateOnly DueOn, string Text)>();
        foreach (var (line, i) in Lines(text).Select((l, i) => (l, i)))
        {
            var cut = line.IndexOfAny(Between);
            if (cut < 0 || !Entry.TryDay(line[..cut], out var day) || day is not { } on) return ([], $"路线图第 {i + 1} 行应写成“2022-10-31 资金到位”的样子。");
            if (on.Year is < 1990 or > 2100) return ([], $"路线图第 {i + 1} 行的日期应在 1990 年到 2100 年之间。");
            var what = line[(cut + 1)..].Trim(Between);
            if (what.Length is 0 or > Longest) return ([], $"路线图第 {i + 1} 行要写明节点，最多 {Longest} 字。");
            read.Add((on, what));
        }
        return read.Count > Most ? ([], $"路线图最多 {Most} 个节点。") : ([.. read.OrderBy(m => m.DueOn)], null);
    }

    /// <summary>Reads causes: the words, then the weight in percent; one cause alone needs no weight.</summary>
    /// <returns>The causes, or what is wrong with which line.</returns>
    public static (IReadOnlyList<CauseWeight> Causes, string? Wrong) ReadCauses(string text)
    {
        var lines = Lines(text);
        var read = new List<CauseWeight>();
        foreach (var (line, i) in lines.Select((l, i) => (Kernel.Sheets.Fold.Width(l).TrimEnd('%'), i)))
        {
            var cut = line.LastIndexOfAny(Between);
            if (cut > 0 && int.TryParse(line[(cut + 1)..], out var weight)) read.Add(new(line[..cut].Trim(Between), weight));
            else if (lines.Count == 1) read.Add(new(line, 100));
            else return ([], $"成因第 {i + 1} 行末尾要写权重，如“补偿资金没有按时到位 60”。");
        }
        return (read, null);
    }

    /// <summary>The lines of a text that say something.</summary>
    public static IReadOnlyList<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Causes as they are typed, the weightiest first.</summary>
    public static string Write(IEnumerable<ProblemCause> causes) =>
        string.Join('\n', causes.OrderByDescending(c => c.Weight).ThenBy(c => c.Cause, StringComparer.Ordinal).Select(c => $"{c.Cause} {c.Weight}"));

    /// <summary>Milestones as they are typed.</summary>
    public static string Write(IEnumerable<Milestone> milestones) => string.Join('\n', milestones.OrderBy(m => m.Number).Select(m => $"{Formats.Date(m.DueOn)} {m.Text}"));
}
