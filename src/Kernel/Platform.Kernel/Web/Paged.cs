namespace Platform.Kernel.Web;

/// <summary>A page of a list in the portal, with the number of all its rows.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Items">The page's rows.</param>
/// <param name="Total">All rows of the filter.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Total);

/// <summary>Which page of a list, in which order.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows per page; 20 unless told, at most <see cref="Most"/>.</param>
/// <param name="Sort">The column's sort key, with <c>-</c> before it to go down; empty for the list's own order.</param>
public sealed record PageOf(int Number = 1, int Size = 20, string Sort = "")
{
    /// <summary>What an export or a print takes at most.</summary>
    public const int Most = 100_000;

    /// <summary>The whole filter, for export and print.</summary>
    public static PageOf All(string sort) => new(1, Most, sort);

    /// <summary>The sort key without its direction.</summary>
    public string Key => Sort.TrimStart('-');

    /// <summary>Whether the order goes down.</summary>
    public bool Down => Sort.StartsWith('-');

    /// <summary>Rows before the page.</summary>
    public int Before => (Math.Max(1, Number) - 1) * Size;
}
