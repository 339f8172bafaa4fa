using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Projects.Inventory;

/// <summary>Which page of a list an address asks for.</summary>
internal static class PageWords
{
    private const int LargestPage = 100;

    /// <summary>The page of the address; the first <paramref name="whole"/> rows of the filter where it goes onto paper.</summary>
    public static PageOf From(UrlQuery url, int? whole = null) => whole is { } most
        ? new(1, most, url["sort"] ?? "")
        : new(url.Number("page", 1), Math.Min(url.Number("size", 20), LargestPage), url["sort"] ?? "");

    /// <summary>Reads a state or mode by its word; numbers, which .NET would take too, are no words.</summary>
    public static bool TryWord<T>(string word, out T value)
        where T : struct, Enum
    {
        value = default;
        return word.All(char.IsAsciiLetter) && Enum.TryParse(word, ignoreCase: true, out value);
    }
}
