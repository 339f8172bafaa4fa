using Platform.Portal;

namespace Platform.Reporting;

/// <summary>The module's words: the Chinese ones are the keys, the other languages stand in resource files.</summary>
internal static class Texts
{
    private static readonly TextSource Source = TextSource.Of(typeof(Texts));

    public static string T(string words) => Source[words];

    public static string T(string words, params object?[] values) => Source[words, values];
}
