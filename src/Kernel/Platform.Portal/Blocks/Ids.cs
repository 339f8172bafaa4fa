namespace Platform.Portal;

/// <summary>Element ids that are unique in a page, for headings and descriptions that are pointed at.</summary>
internal static class Ids
{
    private static long _last;

    /// <summary>A fresh id. It differs from one rendering to the next; nothing may store it.</summary>
    public static string Next() => "u" + Interlocked.Increment(ref _last);
}
