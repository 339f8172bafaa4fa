namespace Platform.Kernel.Web;

/// <summary>The envelope of every list of the API.</summary>
/// <typeparam name="T">The item.</typeparam>
/// <param name="Items">The page's items.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="AsOf">When the list was read, UTC; give it back as <c>changedSince</c> to read only what changed since.</param>
public sealed record Listing<T>(IReadOnlyList<T> Items, string? Next, DateTime AsOf);

/// <summary>The parameters of every list of the API.</summary>
/// <param name="Cursor">The <c>next</c> of the page before.</param>
/// <param name="Limit">1–500; 100 unless told.</param>
/// <param name="ChangedSince">Only rows changed at or after this instant (ISO 8601), removed ones too, as tombstones.</param>
public sealed record ListingQuery(string? Cursor = null, int Limit = 100, DateTime? ChangedSince = null);
