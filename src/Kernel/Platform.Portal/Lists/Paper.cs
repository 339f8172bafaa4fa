namespace Platform.Portal;

/// <summary>What list pages have in common: the page asked for, the paper form, the filter in words.</summary>
public static class Paper
{
    /// <summary>Rows that a print holds at most; more belong into a workbook.</summary>
    public const int Most = 5_000;

    /// <summary>The page that the address asks for; the whole filter on paper.</summary>
    public static Kernel.Web.PageOf PageOf(UrlQuery url, bool print) => print
        ? new(1, Most, url["sort"] ?? "")
        : new(url.Number("page", 1), Math.Min(url.Number("size", 20), 100), url["sort"] ?? "");

    /// <summary>A span of days in words; null where it has no end.</summary>
    public static string? Span(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (null, null) => null,
        (_, null) => Texts.T("SpanFrom", Formats.Date(from)),
        (null, _) => Texts.T("UntilDay", Formats.Date(until)),
        _ => Texts.T("FromUntil", Formats.Date(from), Formats.Date(until)),
    };

    /// <summary>The conditions that are set, as words; null where none is.</summary>
    public static string? Told(params (string Label, string? Value)[] conditions)
    {
        var set = conditions.Where(c => !string.IsNullOrEmpty(c.Value)).Select(c => $"{c.Label}：{c.Value}").ToList();
        return set.Count == 0 ? null : string.Join("；", set);
    }
}
