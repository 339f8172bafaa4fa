using System.Collections;

namespace Platform.Kernel.Sheets;

/// <summary>All data rows of one kind in a file, of all its sheets, in the file's order.</summary>
public sealed class SheetRows : IReadOnlyList<SheetRow>
{
    private readonly List<RowStore> sheets = [];
    private readonly Dictionary<string, RowIndex> indexes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public SheetRow this[int index]
    {
        get
        {
            var at = 0;
            for (; at < sheets.Count && index >= sheets[at].Count; at++)
            {
                index -= sheets[at].Count;
            }

            return sheets[at][index];
        }
    }

    /// <summary>Good and warned rows.</summary>
    public IEnumerable<SheetRow> Usable => this.Where(r => r.Usable);

    /// <summary>The first row with a folded text (<see cref="Fold.Code"/>) in a column, a rejected one too; null where there is none.</summary>
    public SheetRow? First(string key, string folded) => Index(key).First(folded);

    /// <summary>The rows whose folded text in a column an earlier row has, each with the first that has it.</summary>
    public IEnumerable<(SheetRow Row, SheetRow First)> Twins(string key) => Index(key).Twins();

    /// <inheritdoc/>
    public IEnumerator<SheetRow> GetEnumerator() => sheets.SelectMany(s => s).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(RowStore more)
    {
        sheets.Add(more);
        Count += more.Count;
    }

    private RowIndex Index(string key)
    {
        if (!indexes.TryGetValue(key, out var index))
        {
            indexes[key] = index = new(this, key);
        }

        return index;
    }
}
