namespace Platform.Kernel.Sheets;

/// <summary>How a printed title was matched to a column.</summary>
public enum MatchedBy
{
    /// <summary>The usual title.</summary>
    Exact,

    /// <summary>A known other title.</summary>
    Synonym,

    /// <summary>Title and upper header row together.</summary>
    Group,

    /// <summary>Likeness of the words, borne out by the cells.</summary>
    Guess,

    /// <summary>The county said so for this layout.</summary>
    Hand,
}

/// <summary>A column of the sheet that a definition or extension takes.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Printed">Title in the file; <c>group/title</c> under a two-row header.</param>
/// <param name="Column">What it was matched to.</param>
/// <param name="By">How.</param>
/// <param name="Unit">Unit of its numbers, from header, sheet line or column, in that order.</param>
/// <param name="Word">The module that takes it.</param>
public sealed record MatchedColumn(int Index, string Printed, SheetColumn Column, MatchedBy By, SheetUnit Unit, string Word)
{
    /// <summary>The column's key.</summary>
    public string Key => Column.Key;

    /// <summary>The usual title with its group and its unit, which the reader understands wherever it stands.</summary>
    public string FullTitle => Column.FullTitle(Unit);
}

/// <summary>A column that nobody takes.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Printed">Title in the file.</param>
/// <param name="Word">The module that would take it if it were on; null when no module knows it.</param>
public sealed record UnclaimedColumn(int Index, string Printed, string? Word);

/// <summary>A row that is no data.</summary>
/// <param name="Row">Excel row, or CSV record, from 1.</param>
/// <param name="Why">In Chinese: 标题, 填报信息, 表头, 合计行 …</param>
public sealed record IgnoredRow(int Row, string Why);

/// <summary>A stated total beside what the rows add up to.</summary>
/// <param name="Row">Row of the total.</param>
/// <param name="Label">合计, 小计 …</param>
/// <param name="Column">Printed title.</param>
/// <param name="Key">The column's key.</param>
/// <param name="Stated">分, 0.01 ㎡ or count.</param>
/// <param name="Sum">Sum of the readable values of all rows it covers, imported or not.</param>
/// <param name="Imported">Sum of the good and warned ones.</param>
/// <param name="Message">In Chinese, where the two differ or a row within is doubtful; else null.</param>
public sealed record SheetTotal(int Row, string Label, string Column, string Key, long Stated, long Sum, long Imported, string? Message);

/// <summary>One sheet that was understood.</summary>
public sealed record SheetReading
{
    /// <summary>The sheet's name; a CSV is called by its kind.</summary>
    public required string Name { get; init; }

    /// <summary>Kind, such as 被征收户.</summary>
    public required string Kind { get; init; }

    /// <summary>Word of the module that owns the rows.</summary>
    public required string Word { get; init; }

    /// <summary>What sheets of the same layout have in common.</summary>
    public required string Layout { get; init; }

    /// <summary>Every column that the kind knows here, matched or not.</summary>
    public required IReadOnlyList<SheetColumn> Choices { get; init; }

    /// <summary>Row numbers of the header.</summary>
    public required IReadOnlyList<int> HeaderRows { get; init; }

    /// <summary>Columns taken.</summary>
    public required IReadOnlyList<MatchedColumn> Columns { get; init; }

    /// <summary>Columns nobody takes; their cells stay in the kept file.</summary>
    public required IReadOnlyList<UnclaimedColumn> Unclaimed { get; init; }

    /// <summary>Titles of required columns that the sheet lacks.</summary>
    public required IReadOnlyList<string> Absent { get; init; }

    /// <summary>Rows that are no data.</summary>
    public required IReadOnlyList<IgnoredRow> Ignored { get; init; }

    /// <summary>Data rows in the file's order.</summary>
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>Stated totals.</summary>
    public required IReadOnlyList<SheetTotal> Totals { get; init; }

    /// <summary>Day of filing that dates were judged by; null when none was found or given.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>It is a working copy: rows of it are known by their hidden marks, and what was not touched says nothing.</summary>
    public bool IsCopy { get; init; }

    /// <summary>It neither adds nor removes records (<see cref="SheetDefinition.MendsOnly"/>).</summary>
    public bool MendsOnly { get; init; }

    /// <summary>All remarks by row.</summary>
    public IEnumerable<Fault> Faults => Rows.SelectMany(r => r.Faults);

    /// <summary>Rows with this outcome.</summary>
    public int Count(Severity outcome) => Rows is RowStore rows ? rows.CountOf(outcome) : Rows.Count(r => r.Outcome == outcome);
}

/// <summary>A sheet that is kept but not read.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Why">In Chinese.</param>
/// <param name="Word">The module that owns it but is off; null when nobody understands it.</param>
public sealed record WaitingSheet(string Name, string Why, string? Word = null);

/// <summary>What a file gave.</summary>
/// <param name="Sheets">Sheets understood, in the file's order.</param>
/// <param name="Waiting">Sheets kept aside.</param>
/// <param name="AsOf">Day of filing of the file as a whole.</param>
/// <param name="File">The rows by kind.</param>
public sealed record SurveyReading(
    IReadOnlyList<SheetReading> Sheets, IReadOnlyList<WaitingSheet> Waiting, DateOnly? AsOf, SurveyFile File);
