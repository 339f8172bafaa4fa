using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Jobs;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.RoundTrip;

/// <summary>A working copy in the hands of a clerk: its cells, which can be changed, and the file that she sends back.</summary>
internal sealed class Copy
{
    private readonly List<(string Name, List<List<RawCell>> Rows)> sheets = [];

    private Copy(byte[] content)
    {
        using var file = new MemoryStream(content);
        foreach (var sheet in SheetFile.Open(file, "x.xlsx"))
            sheets.Add((sheet.Name, [.. sheet.Rows.Select(r => r.Cells.ToList())]));
    }

    public static async Task<Copy> Of(TestHouse house, Person? by = null, Guid? project = null) => new(await house.Send(by ?? People.Clerk, new WriteCopy(project)));

    public static Copy From(byte[] content) => new(content);

    public IReadOnlyList<string> Kinds => [.. sheets.Select(s => s.Name)];

    public List<List<RawCell>> Rows(string kind) => sheets.Single(s => s.Name == kind).Rows;

    public int Count(string kind) => Rows(kind).Count - 1;

    public int Column(string kind, string title) => Rows(kind)[0].FindIndex(c => c.Text!.Split('（')[0] == title || c.Text == title) is var at and >= 0
        ? at : throw new InvalidOperationException($"{kind} has no {title}.");

    /// <summary>What a cell shows; rows are counted from 1.</summary>
    public string? Show(string kind, int row, string title) => Rows(kind)[row].ElementAtOrDefault(Column(kind, title)).Print();

    public Copy Set(string kind, int row, string title, string? text)
    {
        var cells = Rows(kind)[row];
        var at = Column(kind, title);
        while (cells.Count <= at) cells.Add(RawCell.Blank);
        cells[at] = RawCell.Of(text);
        return this;
    }

    /// <summary>The first row, from 1, in which a column shows something.</summary>
    public int First(string kind, string title, Func<string, bool>? suits = null) =>
        Enumerable.Range(1, Count(kind)).First(i => Show(kind, i, title) is { } text && (suits is null || suits(text)));

    /// <summary>Only these sheets.</summary>
    public Copy Only(params string[] kinds)
    {
        sheets.RemoveAll(s => !kinds.Contains(s.Name));
        return this;
    }

    /// <summary>Numbers and days stay what they are, as they do in Excel.</summary>
    public byte[] Content()
    {
        using var content = new MemoryStream();
        using (var writer = new SheetWriter(content))
            foreach (var (name, rows) in sheets)
                writer.Sheet(name, [.. rows[0].Select((c, i) => new ExportColumn<List<RawCell>>(c.Text ?? "", ExportKind.Text, r => Value(r.ElementAtOrDefault(i))))], rows.Skip(1));
        return content.ToArray();
    }

    public Task<Guid> Send(TestHouse house, Person? by = null) => house.Kept(Content(), by);

    private static object? Value(RawCell cell) => cell.IsBlank ? null : cell.Print();
}
