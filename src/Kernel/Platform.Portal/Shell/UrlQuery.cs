using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Platform.Portal;

/// <summary>The current address as a value: path and query. Never changes; each change gives a new one.
/// Empty values are dropped, so links stay short. Its text is the address to put in a link.</summary>
public sealed class UrlQuery
{
    private readonly List<KeyValuePair<string, string>> _pairs;

    private UrlQuery(string path, List<KeyValuePair<string, string>> pairs) => (Path, _pairs) = (path, pairs);

    /// <summary>The path, beginning with "/".</summary>
    public string Path { get; }

    /// <summary>Keys and values in order, a key possibly several times.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>The page being rendered.</summary>
    public static UrlQuery Of(NavigationManager nav) => Parse("/" + nav.ToBaseRelativePath(nav.Uri));

    /// <summary>From a relative or absolute address; a fragment is ignored.</summary>
    public static UrlQuery Parse(string url)
    {
        var whole = new Uri(new Uri("http://x/"), url);
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(whole.Query))
            if (pair.EncodedValue.Length > 0)
                pairs.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return new(whole.AbsolutePath, pairs);
    }

    /// <summary>The first value of a key, or null.</summary>
    public string? this[string key] => _pairs.Find(p => p.Key == key) is { Key: not null } hit ? hit.Value : null;

    /// <summary>All values of a key.</summary>
    public IEnumerable<string> All(string key) => _pairs.Where(p => p.Key == key).Select(p => p.Value);

    /// <summary>A key's value as a whole number not under 1, else <paramref name="otherwise"/>.</summary>
    public int Number(string key, int otherwise) => int.TryParse(this[key], out var n) && n > 0 ? n : otherwise;

    /// <summary>With this value alone for the key; null or empty removes it. The key keeps its place.</summary>
    public UrlQuery With(string key, object? value)
    {
        var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        if (text.Length == 0) return Without(key);
        var at = _pairs.FindIndex(p => p.Key == key);
        var pairs = _pairs.Where(p => p.Key != key).ToList();
        pairs.Insert(at < 0 ? pairs.Count : Math.Min(at, pairs.Count), new(key, text));
        return new(Path, pairs);
    }

    /// <summary>Without these keys.</summary>
    public UrlQuery Without(params string[] keys) => new(Path, _pairs.Where(p => !keys.Contains(p.Key)).ToList());

    /// <summary>Only these keys.</summary>
    public UrlQuery Only(params string[] keys) => new(Path, _pairs.Where(p => keys.Contains(p.Key)).ToList());

    /// <summary>The same query on another path.</summary>
    public UrlQuery On(string path) => new(path, _pairs);

    /// <summary>The address with a fragment: links within a page need the whole address, because of the base element.</summary>
    public string At(string fragment) => this + "#" + fragment;

    /// <summary>The address: path and query, encoded.</summary>
    public override string ToString() =>
        _pairs.Count == 0 ? Path : Path + "?" + string.Join('&', _pairs.Select(p => Uri.EscapeDataString(p.Key) + "=" + Uri.EscapeDataString(p.Value)));
}
