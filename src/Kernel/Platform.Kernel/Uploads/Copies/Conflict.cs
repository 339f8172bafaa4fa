namespace Platform.Kernel.Uploads;

/// <summary>A cell of a working copy that the clerk changed, and somebody else meanwhile to something else.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The row in the file, from 1.</param>
/// <param name="Key">The column's key.</param>
/// <param name="Column">The column's title.</param>
/// <param name="Record">What the row is called: its first filled cells.</param>
/// <param name="Stored">The stored value and where it stands.</param>
/// <param name="Since">When the copy was exported, UTC.</param>
/// <param name="Now">What is stored now, as printed; personal data by its mask; empty for none.</param>
/// <param name="Mine">What the copy says; of personal data only that it is another value.</param>
/// <param name="Seen">Digest of what is stored now.</param>
/// <param name="Choice">What was chosen; null while nothing was.</param>
public sealed record Conflict(
    string Sheet, int Row, string Key, string Column, string Record, StoredCell Stored, DateTime Since, string Now, string Mine, string Seen, CellChoice? Choice)
{
    /// <summary>The cell within its sheet: row and column.</summary>
    public string Cell => $"{Row}.{Key}";

    /// <summary>Who changed it, when (UTC), and from what; null where it was not looked up, or the audit does not say.</summary>
    public ConflictSource? Source { get; init; }
}

/// <summary>Who changed a stored value since the export.</summary>
/// <param name="By">The name of the person.</param>
/// <param name="At">When it was changed last, UTC.</param>
/// <param name="Exported">What it was when it was exported, as printed; null where that cannot be told.</param>
public sealed record ConflictSource(string By, DateTime At, string? Exported);
