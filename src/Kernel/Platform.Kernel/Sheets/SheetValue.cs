namespace Platform.Kernel.Sheets;

internal enum ValueKind : byte
{
    None,
    Text,
    Number,
    MonthOnly,
}

/// <summary>A typed value beside the cell it came from; numbers, 分, 0.01 ㎡ and day numbers share one long.</summary>
internal readonly record struct SheetValue(RawCell Raw, ValueKind Kind, string? Text, long Amount)
{
    public bool HasValue => Kind != ValueKind.None;

    public long? Long => Kind is ValueKind.Number or ValueKind.MonthOnly ? Amount : null;

    public bool MonthOnly => Kind == ValueKind.MonthOnly;
}

/// <summary>Which column of the definition stands where in one sheet, and under what printed title.</summary>
internal sealed class SheetShape
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, SheetColumn> all;

    public SheetShape(string sheet, IReadOnlyList<SheetColumn> known, IReadOnlyList<MatchedColumn> columns)
    {
        Sheet = sheet;
        Columns = columns;
        all = known.ToDictionary(c => c.Key, StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            places[columns[i].Key] = i;
        }
    }

    public string Sheet { get; set; }

    public IReadOnlyList<MatchedColumn> Columns { get; }

    public IEnumerable<SheetColumn> Missing => all.Values.Where(c => !places.ContainsKey(c.Key));

    /// <summary>The definition of a column, matched or not.</summary>
    public SheetColumn Column(string key) => all[key];

    public int Find(string key) => places.GetValueOrDefault(key, -1);

    public string Printed(string key) =>
        places.TryGetValue(key, out var at) ? Columns[at].Printed : all.TryGetValue(key, out var column) ? column.Title : key;
}
