using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Platform.Kernel.Sheets;

/// <summary>Finds the rows that have the same folded text in a column: twelve bytes a row, whose hash is looked up and whose text is then compared.</summary>
internal sealed class RowIndex
{
    private readonly SheetRows all;
    private readonly string key;
    private readonly ulong[] hashes;
    private readonly int[] rows;

    public RowIndex(SheetRows all, string key)
    {
        (this.all, this.key) = (all, key);
        var (found, at) = (new List<ulong>(all.Count), new List<int>(all.Count));
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Text(key) is { } text)
            {
                found.Add(Hash(Fold.Code(text)));
                at.Add(i);
            }
        }

        (hashes, rows) = ([.. found], [.. at]);
        Array.Sort(hashes, rows);
    }

    /// <summary>The first row with this folded text; null where there is none.</summary>
    public SheetRow? First(string folded)
    {
        var hash = Hash(folded);
        var at = Array.BinarySearch(hashes, hash);
        if (at < 0)
        {
            return null;
        }

        while (at > 0 && hashes[at - 1] == hash)
        {
            at--;
        }

        return Same(at).Where(i => IsAt(i, folded)).Select(i => all[i]).FirstOrDefault();
    }

    /// <summary>Rows whose folded text an earlier row has, each with the first that has it.</summary>
    public IEnumerable<(SheetRow Row, SheetRow First)> Twins()
    {
        for (var at = 0; at < hashes.Length; at++)
        {
            if ((at > 0 && hashes[at - 1] == hashes[at]) || at + 1 == hashes.Length || hashes[at + 1] != hashes[at])
            {
                continue;
            }

            foreach (var twins in Same(at).GroupBy(i => Fold.Code(all[i].Text(key)!), StringComparer.Ordinal))
            {
                foreach (var later in twins.Skip(1))
                {
                    yield return (all[later], all[twins.First()]);
                }
            }
        }
    }

    private bool IsAt(int row, string folded) => all[row].Text(key) is { } text && Fold.Code(text) == folded;

    // Of the same hash from here on, in the rows' order.
    private IEnumerable<int> Same(int at)
    {
        var end = at;
        while (end < hashes.Length && hashes[end] == hashes[at])
        {
            end++;
        }

        return end == at + 1 ? [rows[at]] : rows[at..end].Order();
    }

    private static ulong Hash(string text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
