using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Platform.Portal;

/// <summary>The two things a person may set about how pages look: large type and language, kept in cookies.</summary>
public static class Display
{
    /// <summary>Where the display form posts to.</summary>
    public const string Path = "/display";

    /// <summary>Cookie for 大字; "1" when on.</summary>
    public const string LargeCookie = "large";

    /// <summary>The languages there are, the default first.</summary>
    public static IReadOnlyList<string> Cultures { get; } = ["zh-CN", "en"];

    /// <summary>True when the request asks for large type.</summary>
    public static bool IsLarge(HttpContext http) => http.Request.Cookies[LargeCookie] == "1";

    /// <summary>The address a form may send the browser back to: a path of this site, else "/".</summary>
    public static string Local(string? url) =>
        url is ['/', ..] && !(url.Length > 1 && url[1] is '/' or '\\') && !url.Contains('\n') && !url.Contains('\r') ? url : "/";

    internal static void Keep(HttpContext http, string? large, string? culture)
    {
        var options = new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/",
        };
        if (large is "0" or "1") http.Response.Cookies.Append(LargeCookie, large, options);
        if (culture is not null && Cultures.Contains(culture))
        {
            var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture));
            http.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, value, options);
        }
    }
}
