namespace Platform.Kernel.Sheets;

/// <summary>A header found in a sheet, and what its cells were matched to.</summary>
/// <param name="Complete">No column is missing that a row of this kind cannot lack.</param>
internal sealed record HeaderMatch(
    ColumnBook Book, int Start, int Height, IReadOnlyList<HeaderCell> Cells, IReadOnlyList<HeaderPair> Pairs, int Score, bool Complete);

/// <summary>One header cell and its taker.</summary>
internal sealed record HeaderPair(HeaderCell Cell, Taker Taker, int Score, MatchedBy By);
