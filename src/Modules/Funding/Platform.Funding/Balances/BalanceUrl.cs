using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Funding.Balances;

/// <summary>The list of balances that an address asks for: <c>q</c>, <c>status</c>, <c>area</c>, <c>asOf</c> (today unless told).</summary>
internal static class BalanceUrl
{
    public static FindBalances Of(UrlQuery url, PageOf page, TimeProvider clock)
    {
        Entry.TryDay(url["asOf"], out var asOf);
        var area = url.Number("area", 0);
        return new(asOf ?? Formats.DayOf(clock.GetUtcNow()), url["q"], url["status"], area == 0 ? null : area, page);
    }
}
