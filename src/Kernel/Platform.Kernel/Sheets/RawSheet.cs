using System.Globalization;

namespace Platform.Kernel.Sheets;

/// <summary>Kind of a cell as the file stores it.</summary>
public enum RawKind : byte
{
    /// <summary>Nothing in it.</summary>
    Blank,

    /// <summary>Text, untouched.</summary>
    Text,

    /// <summary>A number that is not formatted as a date.</summary>
    Number,

    /// <summary>A number formatted as a date.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Bool,

    /// <summary>An error value such as #N/A.</summary>
    Error,
}

/// <summary>A cell as the file stores it; a formula shows its cached value.</summary>
/// <param name="Kind">What is stored.</param>
/// <param name="Text">The text, or the name of the error; for a number of a zero-padded format, what the screen shows.</param>
/// <param name="Number">The number; for a date the Excel serial day.</param>
public readonly record struct RawCell(RawKind Kind, string? Text, double Number)
{
    /// <summary>An empty cell.</summary>
    public static readonly RawCell Blank;

    /// <summary>True when nothing is to be seen: no value, or only white space.</summary>
    public bool IsBlank => Kind == RawKind.Blank || (Kind == RawKind.Text && string.IsNullOrWhiteSpace(Text));

    /// <summary>A text cell; null or empty gives a blank one.</summary>
    public static RawCell Of(string? text) => string.IsNullOrEmpty(text) ? Blank : new(RawKind.Text, text, 0);

    /// <summary>The content as a person reads it; null when blank.</summary>
    public string? Print() => Kind switch
    {
        RawKind.Blank => null,
        RawKind.Number => Text ?? Number.ToString("R", CultureInfo.InvariantCulture),
        RawKind.Date => Serial.TryDay(Number, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Number.ToString("R", CultureInfo.InvariantCulture),
        RawKind.Bool => Number != 0 ? "TRUE" : "FALSE",
        _ => Text,
    };
}

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Excel row, or CSV record, from 1.</param>
/// <param name="Cells">From the first column on; may be shorter than the sheet is wide.</param>
/// <param name="Hidden">Hidden by hand or by a filter.</param>
/// <param name="Struck">Struck through in most of its filled cells.</param>
public sealed record RawRow(int Number, RawCell[] Cells, bool Hidden, bool Struck)
{
    /// <summary>The cell of a column from 0; blank beyond the end.</summary>
    public RawCell this[int column] => column < Cells.Length ? Cells[column] : RawCell.Blank;
}

/// <summary>Cells joined into one; rows from 1, columns from 0, both ends included.</summary>
public readonly record struct RawMerge(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    /// <summary>Reads A1:C2; null when it is none.</summary>
    internal static RawMerge? Read(ReadOnlySpan<byte> reference)
    {
        var colon = reference.IndexOf((byte)':');
        return colon > 0 && Cell(reference[..colon]) is { } first && Cell(reference[(colon + 1)..]) is { } last
            ? new(first.Row, last.Row, first.Column, last.Column)
            : null;
    }

    private static (int Row, int Column)? Cell(ReadOnlySpan<byte> reference)
    {
        var (at, column) = (0, 0);
        while (at < Math.Min(reference.Length, 3) && reference[at] is >= (byte)'A' and <= (byte)'Z')
        {
            column = (column * 26) + reference[at++] - 'A' + 1;
        }

        return column > 0 && int.TryParse(reference[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (row, column - 1) : null;
    }
}

/// <summary>One sheet of a file. Its rows can be walked once, before the next sheet is asked for.</summary>
/// <param name="Name">The sheet's name; for a CSV the file's name without its ending.</param>
/// <param name="Named">False for a CSV, which is called by its kind once that is known.</param>
/// <param name="Merges">Joined cells.</param>
/// <param name="Rows">Rows in order; blank ones are given only where a file counts them.</param>
public sealed record RawSheet(string Name, bool Named, IReadOnlyList<RawMerge> Merges, IEnumerable<RawRow> Rows);
