namespace Platform.Kernel.Sheets;

/// <summary>What becomes of a row: imported silently, imported with a remark, or left out until somebody corrects it.</summary>
public enum Severity
{
    /// <summary>Imported without a remark.</summary>
    Good,

    /// <summary>Imported; somebody must look.</summary>
    Warned,

    /// <summary>Not imported: it cannot be tied to its project or family, or a figure that a total needs cannot be trusted.</summary>
    Rejected,
}

/// <summary>One remark on one cell, or on a whole row.</summary>
/// <param name="Row">Excel row, or CSV record, from 1.</param>
/// <param name="Column">The column's title as printed in the file, or <see cref="WholeRow"/>.</param>
/// <param name="Code">Machine word, such as <c>id-check-digit</c>.</param>
/// <param name="Severity">Warned or rejected.</param>
/// <param name="Message">In Chinese: what is wrong and how to mend it.</param>
/// <param name="Proposal">The value probably meant, as text in the printed unit.</param>
public sealed record Fault(int Row, string Column, string Code, Severity Severity, string Message, string? Proposal = null)
{
    /// <summary>Stands in place of a column title when the remark concerns the row as such.</summary>
    public const string WholeRow = "（整行）";

    /// <summary>Key of the column, when it is one of the definition's.</summary>
    public string? Key { get; init; }
}
