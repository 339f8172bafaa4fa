using Platform.Kernel.Sheets;

namespace Platform.Rules.Import;

/// <summary>A sheet with titles in its first row, as lines of texts by title.</summary>
internal sealed class SheetTable
{
    public SheetTable(RawSheet sheet)
    {
        Dictionary<string, int>? titles = null;
        foreach (var row in sheet.Rows.Where(r => r.Cells.Any(c => !c.IsBlank)))
        {
            if (titles is null) titles = row.Cells.Select((c, i) => (Title: c.Print()?.Trim() ?? "", Index: i)).Where(c => c.Title.Length > 0).DistinctBy(c => c.Title).ToDictionary(c => c.Title, c => c.Index);
            else Rows.Add(new(row, titles));
        }
    }

    /// <summary>The lines below the titles.</summary>
    public List<Line> Rows { get; } = [];

    /// <summary>One line.</summary>
    internal sealed class Line(RawRow row, Dictionary<string, int> titles)
    {
        /// <summary>The text under a title; empty where there is none.</summary>
        public string this[string title] => titles.TryGetValue(title, out var index) ? row[index].Print()?.Trim() ?? "" : "";
    }
}
