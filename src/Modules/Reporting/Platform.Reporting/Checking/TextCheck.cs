using Platform.Portal;
using Platform.Reporting.Indicators;
using Platform.Reporting.Measures;

namespace Platform.Reporting.Checking;

/// <summary>Holds a text against frozen figures. Knows no database and no clock.</summary>
internal static class TextCheck
{
    private static readonly char[] Ends = ['。', '；', '！', '？', '\n', ';', '!', '?'], Breaks = ['，', ',', .. "。；！？\n;!?"];

    /// <summary>The places that the figures do not bear out, in the order of the text.</summary>
    public static IReadOnlyList<Mark> Of(string text, IReadOnlyList<CheckedFigure> figures)
    {
        List<Mark> marks = [.. Numbers(text, figures).Select(n => n.Mark)];
        foreach (var (start, clause) in Clauses(text))
            foreach (var claim in Claim.Shipped)
                if (claim.In(clause) is { } place && claim.IsFalse(name => figures.FirstOrDefault(f => f.Name == name)?.Value) != false
                    && !marks.Exists(m => m.Kind == MarkKind.Claim && m.Start == start + place.At))
                    marks.Add(new(MarkKind.Claim, start + place.At, clause.Substring(place.At, place.Length), SentenceAt(text, start + place.At), Otherwise(claim, figures)));
        return [.. marks.OrderBy(m => m.Start).ThenBy(m => m.Kind)];
    }

    /// <summary>The shares among them alone.</summary>
    public static IReadOnlyList<Mark> Shares(string text, IReadOnlyList<CheckedFigure> figures) => [.. Numbers(text, figures).Where(n => n.Number.Unit == "%").Select(n => n.Mark)];

    private static IEnumerable<(WrittenNumber Number, Mark Mark)> Numbers(string text, IReadOnlyList<CheckedFigure> figures)
    {
        var from = 0;
        foreach (var number in WrittenNumber.In(text))
        {
            var named = NamedIn(text[Math.Max(from, ClauseStart(text, number.Start))..number.Start], number.Unit, figures);
            if (number.IsLoose && named is null) continue;
            from = number.Start + number.Quote.Length;
            if (!figures.Any(f => (named is null || f.Name == named.Name) && number.Is(f)))
                yield return (number, new(MarkKind.Number, number.Start, number.Quote, SentenceAt(text, number.Start), named is null ? Nearest(number, figures) : Texts.T("冻结数是：{0}。", $"{named.Name} {Shown(named)}")));
        }
    }

    // Of the names since the last number the one next to this number, and of those that end there the longest. 分别 deals numbers out to several names.
    private static CheckedFigure? NamedIn(string words, string unit, IReadOnlyList<CheckedFigure> figures) =>
        words.Contains("分别", StringComparison.Ordinal) ? null
            : figures.Where(f => f.Unit == unit).Select(f => (Figure: f, At: words.LastIndexOf(f.Name, StringComparison.Ordinal))).Where(f => f.At >= 0)
                .OrderByDescending(f => f.At + f.Figure.Name.Length).ThenByDescending(f => f.Figure.Name.Length).FirstOrDefault().Figure;

    private static int ClauseStart(string text, int at)
    {
        while (at > 0 && !(Breaks.Contains(text[at - 1]) && !IsGrouping(text, at - 1))) at--;
        return at;
    }

    private static IEnumerable<(int Start, string Clause)> Clauses(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            // A comma between digits groups them and ends nothing.
            var end = start;
            while (end < text.Length && !(Breaks.Contains(text[end]) && !IsGrouping(text, end))) end++;
            if (end > start) yield return (start, text[start..end]);
            start = end + 1;
        }
    }

    private static bool IsGrouping(string text, int at) =>
        text[at] is ',' or '，' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    private static string SentenceAt(string text, int at)
    {
        var from = at == 0 ? 0 : text.LastIndexOfAny(Ends, at - 1) + 1;
        var to = text.IndexOfAny(Ends, at);
        return text[from..(to < 0 ? text.Length : to)].Trim();
    }

    private static string Nearest(WrittenNumber number, IReadOnlyList<CheckedFigure> figures)
    {
        var same = figures.Where(f => f.Unit == number.Unit && f.Value is not null).ToList();
        if (same.Count == 0) return Texts.T("没有以“{0}”为单位的冻结数可以核对。", number.Unit);
        var nearest = same.MinBy(f => Math.Abs((f.Kind == default && f.Unit != "%" ? f.Value!.Value : f.Value!.Value / 100m) - number.Value))!;
        return Texts.T("与所有冻结数都不相等；最接近的是{0}：{1}。", nearest.Name, Shown(nearest));
    }

    private static string Otherwise(Claim claim, IReadOnlyList<CheckedFigure> figures)
    {
        string Say(string name) => $"{name} {(figures.FirstOrDefault(f => f.Name == name) is { } f ? Shown(f) : Formats.None)}";
        return claim.Same is null ? Texts.T("冻结数是：{0}。", Say(claim.Figure)) : Texts.T("冻结数是：{0}，{1}。", Say(claim.Figure), Say(claim.Same));
    }

    private static string Shown(CheckedFigure figure) =>
        figure.Value is not { } value ? Texts.T("没有数") : figure.Unit == "%" ? IndicatorReading.Percent(value) : $"{Measure.Written(figure.Kind, value)} {UnitOf(figure)}";

    private static string UnitOf(CheckedFigure figure) => figure.Kind == Kernel.Figures.FigureUnit.Wan ? "万元" : figure.Unit;
}
