namespace Platform.Kernel.Uploads;

/// <summary>
/// Finds the stored rows that a mended sheet corrects in the very words by which they are known. A row that no stored row
/// has the key of, and a stored row that no row of the sheet has the key of, are one and the same when they agree in all
/// but one of those words and nobody else does.
/// </summary>
public static class Corrections
{
    /// <summary>Pairs them.</summary>
    /// <param name="news">Rows of the sheet without a stored twin.</param>
    /// <param name="left">Stored rows that the sheet does not name.</param>
    /// <param name="looks">What both must agree in, one look after the other; null where a row has too little to be compared.</param>
    /// <returns>The stored row that each corrected row meant.</returns>
    public static IReadOnlyDictionary<TRow, TStored> Pair<TRow, TStored>(
        IEnumerable<TRow> news, IEnumerable<TStored> left, params (Func<TRow, object?> OfRow, Func<TStored, object?> OfStored)[] looks)
        where TRow : notnull
        where TStored : class
    {
        ArgumentNullException.ThrowIfNull(looks);
        var (rows, stored) = (news.ToList(), left.ToList());
        var pairs = new Dictionary<TRow, TStored>();
        foreach (var (ofRow, ofStored) in looks)
        {
            var alone = stored.ToLookup(s => ofStored(s) ?? s);
            foreach (var same in rows.GroupBy(r => ofRow(r) ?? r).Where(g => g.Count() == 1 && alone[g.Key].Take(2).Count() == 1))
                pairs[same.First()] = alone[same.Key].First();
            rows.RemoveAll(pairs.ContainsKey);
            stored.RemoveAll(pairs.Values.Contains);
        }

        return pairs;
    }
}
