using Platform.Portal;

namespace Platform.Funding;

/// <summary>What the list pages of this module have in common: the page asked for, the paper form, the filter in words.</summary>
internal static class Paper
{
    /// <summary>Rows that a print holds at most; more belong into a workbook.</summary>
    public const int Most = 5_000;

    public static Kernel.Web.PageOf PageOf(UrlQuery url, bool print) => print
        ? new(1, Most, url["sort"] ?? "")
        : new(url.Number("page", 1), Math.Min(url.Number("size", 20), 100), url["sort"] ?? "");

    /// <summary>A span of days in words; null where it has no end.</summary>
    public static string? Span(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (null, null) => null,
        (_, null) => Texts.T("{0} 起", Formats.Date(from)),
        (null, _) => Texts.T("截至 {0}", Formats.Date(until)),
        _ => Texts.T("{0} 至 {1}", Formats.Date(from), Formats.Date(until)),
    };

    /// <summary>The conditions that are set, as words; null where none is.</summary>
    public static string? Told(params (string Label, string? Value)[] conditions)
    {
        var set = conditions.Where(c => !string.IsNullOrEmpty(c.Value)).Select(c => $"{c.Label}：{c.Value}").ToList();
        return set.Count == 0 ? null : string.Join("；", set);
    }
}
