namespace Platform.Portal;

/// <summary>The portal's own words.</summary>
public static class Texts
{
    private static readonly TextSource Source = TextSource.Of(typeof(Texts));

    /// <summary>The portal's text for a key in the caller's language.</summary>
    public static string T(string key) => Source[key];

    /// <summary>The portal's text for a key, with {0}, {1} … filled in.</summary>
    public static string T(string key, params object?[] values) => Source[key, values];
}
