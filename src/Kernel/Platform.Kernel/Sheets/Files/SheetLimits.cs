namespace Platform.Kernel.Sheets;

/// <summary>Budgets for a file from outside. The defaults take a county's largest workbook many times over.</summary>
/// <param name="Bytes">Size as uploaded.</param>
/// <param name="Entries">Parts of a workbook's zip.</param>
/// <param name="Unpacked">Size of all parts unpacked.</param>
/// <param name="Ratio">Unpacked to packed, of a part above 16 MB.</param>
/// <param name="Sheets">Sheets in a workbook.</param>
/// <param name="Rows">Filled rows of one sheet.</param>
/// <param name="Columns">Columns looked at.</param>
/// <param name="Text">Characters in one cell.</param>
public sealed record SheetLimits(
    long Bytes = 64L << 20,
    int Entries = 2_000,
    long Unpacked = 640L << 20,
    int Ratio = 80,
    int Sheets = 100,
    int Rows = 300_000,
    int Columns = 400,
    int Text = 100_000)
{
    /// <summary>The usual budgets.</summary>
    public static readonly SheetLimits Default = new();
}
