namespace Platform.Kernel.Sheets;

/// <summary>A header found in a sheet, and what its cells were matched to.</summary>
internal sealed record HeaderMatch(ColumnBook Book, int Start, int Height, IReadOnlyList<HeaderCell> Cells, IReadOnlyList<HeaderPair> Pairs, int Score);

/// <summary>One header cell and its taker.</summary>
internal sealed record HeaderPair(HeaderCell Cell, Taker Taker, int Score, MatchedBy By);
