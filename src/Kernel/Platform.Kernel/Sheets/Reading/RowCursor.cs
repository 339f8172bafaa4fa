namespace Platform.Kernel.Sheets;

/// <summary>A sheet's rows in order, with a look at the next ones before they are taken.</summary>
internal sealed class RowCursor(IEnumerable<RawRow> rows) : IDisposable
{
    private readonly IEnumerator<RawRow> source = rows.GetEnumerator();
    private readonly LinkedList<RawRow> ahead = [];
    private bool dropped;

    /// <summary>Takes the next row; null at the end.</summary>
    public RawRow? Next()
    {
        if (ahead.First is not { } first)
        {
            return !dropped && source.MoveNext() ? source.Current : null;
        }

        ahead.RemoveFirst();
        return first.Value;
    }

    /// <summary>Up to so many rows that come next, left where they are.</summary>
    public List<RawRow> Peek(int count)
    {
        while (!dropped && ahead.Count < count && source.MoveNext())
        {
            ahead.AddLast(source.Current);
        }

        return [.. ahead.Take(count)];
    }

    /// <summary>Puts rows back, to be given again in their order.</summary>
    public void PutBack(IReadOnlyList<RawRow> taken)
    {
        for (var i = taken.Count - 1; i >= 0; i--)
        {
            ahead.AddFirst(taken[i]);
        }
    }

    /// <summary>Leaves the rest unread.</summary>
    public void Drop()
    {
        ahead.Clear();
        dropped = true;
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();
}
