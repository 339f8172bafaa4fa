namespace Platform.Kernel.Sheets;

/// <summary>Gives cells the value that a person sees in them: of the joined cell they belong to, of 同上, or of the group's first row.</summary>
internal sealed class CellFill
{
    private readonly ILookup<int, RawMerge> starts;
    private readonly Dictionary<int, (int LastRow, RawCell Cell)> open = [];
    private readonly HashSet<int> repeating;
    private RawCell[] above = [];

    /// <param name="merges">Joined cells of the sheet.</param>
    /// <param name="firstData">First row below the header.</param>
    /// <param name="repeating">Columns where a blank repeats the value above.</param>
    public CellFill(IReadOnlyList<RawMerge> merges, int firstData, IEnumerable<int> repeating)
    {
        starts = merges.Where(m => m.LastRow > m.FirstRow && m.FirstRow >= firstData).ToLookup(m => m.FirstRow);
        this.repeating = [.. repeating];
    }

    /// <summary>Notes joined cells that begin here; to be called for every row, data or not.</summary>
    public void Enter(RawRow row)
    {
        foreach (var merge in starts[row.Number])
        {
            open[merge.FirstColumn] = (merge.LastRow, row[merge.FirstColumn]);
        }
    }

    /// <summary>The value of a data row's cell.</summary>
    public RawCell Of(RawRow row, int column)
    {
        var cell = row[column];
        if (cell.IsBlank && open.TryGetValue(column, out var merge))
        {
            cell = row.Number <= merge.LastRow ? merge.Cell : cell;
        }
        else if (cell.Kind == RawKind.Text && IsDitto(cell.Text!))
        {
            cell = Above(column);
        }

        if (cell.IsBlank && repeating.Contains(column))
        {
            return Above(column);
        }

        if (column >= above.Length)
        {
            Array.Resize(ref above, column + 16);
        }

        above[column] = cell;
        return cell;
    }

    private RawCell Above(int column) => column < above.Length ? above[column] : RawCell.Blank;

    private static bool IsDitto(string text) => text.AsSpan().Trim() is "同上" or "〃" or "″" or "\"" or "”" or "同前";
}
