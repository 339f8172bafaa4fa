namespace Platform.Host.Doors;

/// <summary>From where a person comes, in words: browser and system from what the browser says of itself, and the network address.</summary>
internal static class Device
{
    private const int Longest = 60;

    // The first that fits: many browsers also say that they are others.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "微信"), ("DingTalk", "钉钉"), ("QQBrowser", "QQ 浏览器"), ("QIHU", "360 浏览器"), ("360SE", "360 浏览器"), ("360EE", "360 浏览器"), ("MetaSr", "搜狗浏览器"),
        ("Edg", "Edge"), ("Firefox", "Firefox"), ("OPR/", "Opera"), ("HeadlessChrome", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("Trident", "IE"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("OpenHarmony", "鸿蒙"), ("HarmonyOS", "鸿蒙"), ("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "安卓"), ("Mac OS", "macOS"), ("UOS", "统信 UOS"),
        ("Kylin", "麒麟"), ("Linux", "Linux"),
    ];

    /// <summary>Such as Edge · Windows.</summary>
    public static string Of(HttpContext http) => Of(http.Request.Headers.UserAgent.ToString());

    /// <summary>The same from the words of the browser.</summary>
    internal static string Of(string agent) => $"{Named(Browsers, agent) ?? "其他浏览器"} · {Named(Systems, agent) ?? "其他系统"}";

    /// <summary>The network address; empty where there is none.</summary>
    public static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        var text = (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "";
        return text.Length > Longest ? text[..Longest] : text;
    }

    private static string? Named((string Mark, string Name)[] known, string agent) =>
        Array.Find(known, k => agent.Contains(k.Mark, StringComparison.OrdinalIgnoreCase)).Name;
}
