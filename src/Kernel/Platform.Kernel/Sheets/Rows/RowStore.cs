using System.Collections;

namespace Platform.Kernel.Sheets;

/// <summary>The data rows of one sheet: their values packed, beside them what was found on them. A row is handed out when it is asked for.</summary>
internal sealed class RowStore(SheetShape shape) : IReadOnlyList<SheetRow>
{
    private const byte HiddenMark = 4, StruckMark = 8, Gravest = 3;
    private readonly RowPages values = new(shape.Columns.Count);
    private readonly Dictionary<int, RowNotes> notes = [];
    private readonly List<int> numbers = [];
    private readonly List<byte> marks = [];

    public SheetShape Shape => shape;

    public int Count => numbers.Count;

    public SheetRow this[int index] => new(this, index);

    /// <summary>Adds a row at the end.</summary>
    public SheetRow Add(RawRow raw, SheetValue[] row, RowCopy? copy = null) => Add(raw.Number, raw.Hidden, raw.Struck, row, copy);

    /// <summary>Adds a row at the end.</summary>
    public SheetRow Add(int number, bool hidden, bool struck, SheetValue[] row, RowCopy? copy)
    {
        values.Add(row);
        numbers.Add(number);
        marks.Add((byte)((hidden ? HiddenMark : 0) | (struck ? StruckMark : 0)));
        if (copy is not null)
        {
            Note(Count - 1).Copy = copy;
        }

        return this[Count - 1];
    }

    /// <summary>How many rows have this outcome.</summary>
    public int CountOf(Severity outcome)
    {
        var count = 0;
        foreach (var mark in marks)
        {
            count += (mark & Gravest) == (int)outcome ? 1 : 0;
        }

        return count;
    }

    public int Number(int row) => numbers[row];

    public bool Hidden(int row) => (marks[row] & HiddenMark) != 0;

    public bool Struck(int row) => (marks[row] & StruckMark) != 0;

    public Severity Outcome(int row) => (Severity)(marks[row] & Gravest);

    /// <summary>Remembers the gravest.</summary>
    public void Judge(int row, Severity severity) =>
        marks[row] = severity > Outcome(row) ? (byte)((marks[row] & ~Gravest) | (int)severity) : marks[row];

    /// <summary>What a check put in its place, or what was read.</summary>
    public SheetValue Value(int row, int column) => Found(row) is { Values: { } put } && put.TryGetValue(column, out var value) ? value : values.Value(row, column);

    /// <summary>What was found on a row; null for nothing.</summary>
    public RowNotes? Found(int row) => notes.Count > 0 ? notes.GetValueOrDefault(row) : null;

    /// <summary>The place to note something on a row.</summary>
    public RowNotes Note(int row)
    {
        if (!notes.TryGetValue(row, out var note))
        {
            notes[row] = note = new();
        }

        return note;
    }

    public IEnumerator<SheetRow> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>What checks found on a row and put on it; few rows have any.</summary>
internal sealed class RowNotes
{
    public List<Fault>? Faults { get; set; }

    public Dictionary<string, long>? Proposals { get; set; }

    public Dictionary<int, SheetValue>? Values { get; set; }

    public bool Stored { get; set; }

    public RowCopy? Copy { get; set; }
}

/// <summary>What a row of a working copy has beside its values.</summary>
/// <param name="Mark">What its hidden cell says.</param>
/// <param name="Kept">The columns that nobody touched.</param>
internal sealed record RowCopy(CopyMark Mark, bool[] Kept)
{
    /// <summary>Untouched columns hold what is stored now, and are left alone.</summary>
    public bool Settled { get; init; }

    public string? FreshMark { get; set; }

    public bool Untouched { get; } = Array.TrueForAll(Kept, k => k);
}
