namespace Platform.Kernel.Sheets;

/// <summary>How an exported column shows its values.</summary>
public enum ExportKind
{
    /// <summary>Text, never a formula or a number, whatever it looks like: codes, identity numbers, cards, remarks.</summary>
    Text,

    /// <summary>分 in a long, shown as 元 with two decimals.</summary>
    Money,

    /// <summary>0.01 ㎡ in a long, shown as ㎡ with two decimals.</summary>
    Area,

    /// <summary>A number with two decimals.</summary>
    Number,

    /// <summary>A decimal number as it is, with as many decimals as it has.</summary>
    Exact,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A day.</summary>
    Date,
}

/// <summary>One column of an export.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Title">The heading.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Value">Its value; null leaves the cell blank.</param>
/// <param name="Width">In characters.</param>
public sealed record ExportColumn<T>(string Title, ExportKind Kind, Func<T, object?> Value, int Width = 14)
{
    /// <summary>Hidden in Excel; for what only we read again.</summary>
    public bool Hidden { get; init; }

    /// <summary>Words to choose from in the cells below; empty for none. Excel takes 255 characters of them.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
