namespace Platform.Kernel.Sheets;

/// <summary>The sheets of one file by kind, for checks that look across them.</summary>
public sealed class SurveyFile
{
    private static readonly SheetRows None = new();
    private readonly Dictionary<string, SheetRows> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> kept = new(StringComparer.Ordinal);

    internal SurveyFile(DateOnly? asOf) => AsOf = asOf;

    /// <summary>Day of filing; null when the file does not say and none was given.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The file holds a sheet of this kind.</summary>
    public bool Has(string kind) => kinds.ContainsKey(kind);

    /// <summary>All data rows of a kind, rejected ones too; empty when the file has no such sheet.</summary>
    public SheetRows All(string kind) => kinds.GetValueOrDefault(kind, None);

    /// <summary>Good and warned rows of a kind.</summary>
    public IEnumerable<SheetRow> Rows(string kind) => All(kind).Usable;

    /// <summary>Computes something once per file and keeps it under a name.</summary>
    public T Keep<T>(string name, Func<T> make)
        where T : class
    {
        if (!kept.TryGetValue(name, out var value))
        {
            kept[name] = value = make();
        }

        return (T)value;
    }

    /// <summary>The names in a column of all rows of a kind, for finding a name written a little differently; kept.</summary>
    public NameIndex Names(string kind, string key, string? codeKey = null) =>
        Keep($"names:{kind}:{key}", () => new NameIndex(All(kind)
            .Where(r => r.Text(key) is not null)
            .Select(r => (r.Text(key)!, codeKey is null ? null : r.Text(codeKey)))));

    internal void Add(string kind, RowStore rows)
    {
        if (!kinds.TryGetValue(kind, out var all))
        {
            kinds[kind] = all = new SheetRows();
        }

        all.Add(rows);
    }
}
