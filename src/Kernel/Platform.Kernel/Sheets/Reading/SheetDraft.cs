namespace Platform.Kernel.Sheets;

/// <summary>One understood sheet while its file is still being read.</summary>
internal sealed class SheetDraft(string name, HeaderMatch match)
{
    public string Name { get; } = name;

    public HeaderMatch Match { get; } = match;

    public SheetDefinition Definition => Match.Book.Definition;

    public required RowStore Rows { get; init; }

    public SheetShape Shape => Rows.Shape;

    public required IReadOnlyList<UnclaimedColumn> Unclaimed { get; init; }

    /// <summary>Null where the sheet is no working copy.</summary>
    public CopyRows? Copies { get; set; }

    public List<int> HeaderRows { get; } = [];

    public List<IgnoredRow> Ignored { get; } = [];

    public List<TotalLine> Totals { get; } = [];

    public FilingDay Filing { get; } = new();

    public SheetReading Finish(DateOnly? asOf) => new()
    {
        Name = Name,
        Kind = Definition.Kind,
        Word = Definition.Word,
        Layout = LayoutBook.Signature(Match),
        Choices = Match.Book.Columns,
        HeaderRows = HeaderRows,
        Columns = Shape.Columns,
        Unclaimed = Unclaimed,
        Absent = [.. Shape.Missing.Where(c => c.Required).Select(c => c.Title)],
        Ignored = Ignored,
        Rows = Rows,
        Totals = [.. Totals.SelectMany(t => t.Finish(this))],
        AsOf = Filing.Own ?? asOf,
        IsCopy = Copies is not null,
        MendsOnly = Definition.MendsOnly,
    };
}

/// <summary>The days that lines around tables speak of.</summary>
internal sealed class FilingDay
{
    /// <summary>填报日期.</summary>
    public DateOnly? Own { get; private set; }

    /// <summary>截至.</summary>
    public DateOnly? Until { get; private set; }

    public void Look(RawRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell is { Kind: RawKind.Text, Text.Length: < 400 } && (Own is null || Until is null))
            {
                Own ??= SheetNotes.Filed(cell.Text);
                Until ??= SheetNotes.Until(cell.Text);
            }
        }

        // 填报日期 in one cell, the day in the next.
        for (var i = 0; Own is null && i + 1 < row.Cells.Length; i++)
        {
            if (row[i].Kind == RawKind.Text && row[i].Text!.Length < 12 && row[i].Text!.Contains("填报", StringComparison.Ordinal))
            {
                Own = SheetNotes.Filed(row[i].Text + row[i + 1].Print());
            }
        }
    }
}
