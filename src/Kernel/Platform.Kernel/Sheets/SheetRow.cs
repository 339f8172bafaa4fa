namespace Platform.Kernel.Sheets;

/// <summary>One data row: its typed values by column key, and the remarks on it. Two of the same row of a reading are equal.</summary>
public sealed class SheetRow : IEquatable<SheetRow>
{
    private readonly RowStore store;
    private readonly int index;

    internal SheetRow(RowStore store, int index) => (this.store, this.index) = (store, index);

    /// <summary>Excel row, or CSV record, from 1.</summary>
    public int Number => store.Number(index);

    /// <summary>Hidden in the file.</summary>
    public bool Hidden => store.Hidden(index);

    /// <summary>Struck through in the file.</summary>
    public bool Struck => store.Struck(index);

    /// <summary>The same fact is stored already: a commit leaves it alone.</summary>
    public bool Stored
    {
        get => store.Found(index) is { Stored: true };
        set
        {
            if (value != Stored)
            {
                store.Note(index).Stored = value;
            }
        }
    }

    /// <summary>Name of the sheet it stands in.</summary>
    public string Sheet => Shape.Sheet;

    /// <summary>Remarks, in the order they were found.</summary>
    public IReadOnlyList<Fault> Faults => store.Found(index)?.Faults ?? (IReadOnlyList<Fault>)[];

    /// <summary>The gravest of its remarks.</summary>
    public Severity Outcome => store.Outcome(index);

    /// <summary>Good or warned.</summary>
    public bool Usable => Outcome != Severity.Rejected;

    /// <summary>The stored record that a row of a working copy is; null for any other row.</summary>
    public Guid? RecordId => Mark?.RecordId;

    /// <summary>A row of a working copy in which nothing was changed: it says nothing, and is not judged.</summary>
    public bool Untouched => Copy is { Untouched: true };

    /// <summary>The sheet has this column, and the row says something in it: a cell of a working copy that nobody touched does not.</summary>
    public bool Matched(string key) => Shape.Find(key) is var at and >= 0 && !(Copy is { Settled: true } copy && copy.Kept[at]);

    /// <summary>The column has a value that could be read.</summary>
    public bool Has(string key) => Value(key).HasValue;

    /// <summary>Text, name, code, choice, identity number, telephone or card; null when missing.</summary>
    public string? Text(string key) => Value(key).Text;

    /// <summary>A choice's machine value; null when missing or unknown.</summary>
    public string? Choice(string key) => Value(key).Text;

    /// <summary>A day or the first day of a month; null when missing.</summary>
    public DateOnly? Date(string key) => Value(key).Long is { } n ? DateOnly.FromDayNumber((int)n) : null;

    /// <summary>The day is printed to the month only.</summary>
    public bool MonthOnly(string key) => Value(key).MonthOnly;

    /// <summary>Money in 分; null when missing.</summary>
    public long? Fen(string key) => Value(key).Long;

    /// <summary>Area in 0.01 ㎡; null when missing.</summary>
    public long? Dm2(string key) => Value(key).Long;

    /// <summary>A whole number; null when missing.</summary>
    public int? Int(string key) => (int?)Value(key).Long;

    /// <summary>What the cell shows, whatever came of it; null when blank.</summary>
    public string? Printed(string key) => Value(key).Raw.Print();

    /// <summary>The column's title as printed; the definition's where the sheet lacks it.</summary>
    public string Column(string key) => Shape.Printed(key);

    /// <summary>A remark on this column exists.</summary>
    public bool Faulty(string key) => store.Found(index)?.Faults?.Exists(f => f.Key == key) == true;

    /// <summary>Puts the usual writing in place of a text; <see cref="Printed"/> keeps the cell.</summary>
    public void Replace(string key, string text) => Put(key, v => v with { Kind = ValueKind.Text, Text = text });

    /// <summary>Forgets a value that turned out to mean nothing.</summary>
    public void Clear(string key) => Put(key, v => v with { Kind = ValueKind.None, Text = null });

    /// <summary>The number (分, 0.01 ㎡ or count) that a check believes was meant; null when none was proposed.</summary>
    public long? Proposed(string key) => store.Found(index)?.Proposals is { } proposals && proposals.TryGetValue(key, out var n) ? n : null;

    /// <summary>Notes the number that was probably meant; the printed one stays the value.</summary>
    public void Propose(string key, long value) => (store.Note(index).Proposals ??= new(StringComparer.Ordinal))[key] = value;

    /// <summary>Remarks a column; the row stays usable.</summary>
    public void Warn(string key, string code, string message, string? proposal = null) => Add(key, code, Severity.Warned, message, proposal);

    /// <summary>Remarks a column; the row is left out.</summary>
    public void Reject(string key, string code, string message, string? proposal = null) => Add(key, code, Severity.Rejected, message, proposal);

    /// <summary>Remarks a column. A second remark of the same column is kept only when it is graver.</summary>
    public void Add(string? key, string code, Severity severity, string message, string? proposal = null)
    {
        if (Untouched) return;
        var faults = store.Note(index).Faults ??= [];
        var before = key is null ? -1 : faults.FindIndex(f => f.Key == key);
        if (before >= 0 && faults[before].Severity >= severity)
        {
            return;
        }

        var fault = new Fault(Number, key is null ? Fault.WholeRow : Column(key), code, severity, message, proposal) { Key = key };
        if (before >= 0)
        {
            faults[before] = fault;
        }
        else
        {
            faults.Add(fault);
        }

        store.Judge(index, severity);
    }

    /// <summary>They are the same row.</summary>
    public static bool operator ==(SheetRow? a, SheetRow? b) => a is null ? b is null : a.Equals(b);

    /// <summary>They are not the same row.</summary>
    public static bool operator !=(SheetRow? a, SheetRow? b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(SheetRow? other) => other is not null && other.store == store && other.index == index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SheetRow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(store, index);

    internal SheetValue Value(string key) => Shape.Find(key) is var at and >= 0 ? store.Value(index, at) : default;

    internal SheetValue At(int column) => store.Value(index, column);

    internal SheetShape Shape => store.Shape;

    /// <summary>What its working copy says of it; null for a row of the county's own.</summary>
    internal CopyMark? Mark => Copy?.Mark;

    /// <summary>The mark of a row that is given back: with it the clerk answers to what is stored now.</summary>
    internal string? FreshMark
    {
        get => Copy?.FreshMark;
        set => Copy!.FreshMark = value;
    }

    private RowCopy? Copy => store.Found(index)?.Copy;

    internal bool Kept(int column) => Copy!.Kept[column];

    /// <summary>The row as it is to be taken: touched cells as they stand, the others as the record has them now.</summary>
    internal SheetRow Settled(RowStore into, SheetValue[] now, bool[] keep)
    {
        var row = into.Add(Number, Hidden, Struck, now, new(Mark!, keep) { Settled = true });
        var (read, note) = (store.Found(index)!, into.Note(row.index));
        (note.Faults, note.Proposals, note.Stored) = (read.Faults is null ? null : [.. read.Faults], read.Proposals, read.Stored);
        into.Judge(row.index, Outcome);
        return row;
    }

    /// <summary>What a row that is given back shows; the mask of a number that nobody touched only together with its mark.</summary>
    internal string? Returned(MatchedColumn column) =>
        FreshMark is null && column.Column.IsPersonal && Copy?.Kept[Shape.Find(column.Key)] == true ? null : Printed(column.Key);

    private void Put(string key, Func<SheetValue, SheetValue> change)
    {
        if (Shape.Find(key) is var at and >= 0)
        {
            (store.Note(index).Values ??= [])[at] = change(store.Value(index, at));
        }
    }
}
