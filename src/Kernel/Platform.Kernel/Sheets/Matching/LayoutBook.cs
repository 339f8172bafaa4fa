using System.Security.Cryptography;
using System.Text;

namespace Platform.Kernel.Sheets;

/// <summary>What a county has said of its own layouts: which column means what, by hand, where the matching erred.</summary>
/// <param name="Layouts">By signature; per column index the key of what it means, or null for a column to leave alone.</param>
public sealed record LayoutBook(IReadOnlyDictionary<string, IReadOnlyDictionary<int, string?>> Layouts)
{
    /// <summary>Nothing was said.</summary>
    public static LayoutBook Empty { get; } = new(new Dictionary<string, IReadOnlyDictionary<int, string?>>());

    /// <summary>What is the same for two sheets of one layout and hardly ever for others: kind and printed titles in their order.</summary>
    internal static string Signature(HeaderMatch match) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001f', match.Cells.Select(c => $"{c.Index}:{TitleText.Of(c.Printed).Whole}").Prepend(match.Book.Definition.Kind)))));

    /// <summary>The pairs as the county wants them.</summary>
    internal List<HeaderPair> Correct(HeaderMatch match, List<HeaderPair> pairs)
    {
        if (!Layouts.TryGetValue(Signature(match), out var said)) return pairs;
        var kept = pairs.Where(p => !said.ContainsKey(p.Cell.Index) && !said.Values.Contains(p.Taker.Column.Key)).ToList();
        foreach (var (index, key) in said)
        {
            var cell = match.Cells.FirstOrDefault(c => c.Index == index);
            var taker = match.Book.Takers.FirstOrDefault(t => t.Column.Key == key);
            if (cell is not null && taker is not null) kept.Add(new(cell, taker, 0, MatchedBy.Hand));
        }
        return kept;
    }
}
