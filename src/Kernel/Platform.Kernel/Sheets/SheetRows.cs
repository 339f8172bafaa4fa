using System.Collections;

namespace Platform.Kernel.Sheets;

/// <summary>All data rows of one kind in a file, of all its sheets, in the file's order.</summary>
public sealed class SheetRows : IReadOnlyList<SheetRow>
{
    private readonly List<SheetRow> rows = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, SheetRow>> indexes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => rows.Count;

    /// <inheritdoc/>
    public SheetRow this[int index] => rows[index];

    /// <summary>Good and warned rows.</summary>
    public IEnumerable<SheetRow> Usable => rows.Where(r => r.Usable);

    /// <summary>The first row of each folded text (<see cref="Fold.Code"/>) in a column, rejected ones included; kept for later calls.</summary>
    public IReadOnlyDictionary<string, SheetRow> By(string key)
    {
        if (!indexes.TryGetValue(key, out var index))
        {
            var fresh = new Dictionary<string, SheetRow>(StringComparer.Ordinal);
            foreach (var row in rows)
            {
                if (row.Text(key) is { } text)
                {
                    fresh.TryAdd(Fold.Code(text), row);
                }
            }

            indexes[key] = index = fresh;
        }

        return index;
    }

    /// <inheritdoc/>
    public IEnumerator<SheetRow> GetEnumerator() => rows.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => rows.GetEnumerator();

    internal void Add(IEnumerable<SheetRow> more) => rows.AddRange(more);
}
