using Platform.Kernel.Areas;
using Platform.Kernel.Reveals;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>What the address of the list of reveals asks for; its export reads the same address.</summary>
internal static class RevealsAsked
{
    public static RevealFilter From(UrlQuery url)
    {
        Entry.TryDay(url["from"], out var from);
        Entry.TryDay(url["until"], out var until);
        return new(
            url.Number("area", 0) is > 0 and var area ? area : null, from, until, url["by"]?.Trim(),
            Enum.TryParse<RevealWay>(url["way"], out var way) && Enum.IsDefined(way) ? way : null, url["q"]?.Trim());
    }

    /// <summary>The filter in words, for paper.</summary>
    public static string? Said(RevealFilter filter, IReadOnlyList<Area> areas) => Paper.Told(
        (Texts.T("地区"), areas.FirstOrDefault(a => a.Id == filter.AreaId)?.Name), (Texts.T("日期"), Paper.Span(filter.From, filter.Until)),
        (Texts.T("查看人"), filter.By), (Texts.T("方式"), filter.Way is { } way ? Texts.T(RevealWords.Title(way)) : null), (Texts.T("关键词"), filter.Words));
}
