namespace Platform.Kernel.Sheets;

/// <summary>Budgets for a file from outside. The defaults take a county's largest workbook many times over.</summary>
/// <param name="Bytes">Size as uploaded.</param>
/// <param name="Entries">Parts of a workbook's zip.</param>
/// <param name="Unpacked">Size of all parts unpacked.</param>
/// <param name="Ratio">Unpacked to packed, of a workbook above 16 MB unpacked; Excel's own stay below 20, even where formats are drawn down to its last row.</param>
/// <param name="Sheets">Sheets in a workbook.</param>
/// <param name="Rows">Filled rows of one sheet.</param>
/// <param name="Columns">Columns looked at.</param>
/// <param name="Text">Characters in one cell.</param>
public sealed record SheetLimits(
    long Bytes = 100L << 20,
    int Entries = 2_000,
    long Unpacked = 1024L << 20,
    int Ratio = 40,
    int Sheets = 100,
    int Rows = 1_048_576,
    int Columns = 400,
    int Text = 100_000)
{
    /// <summary>So many rows are always read; each of more takes at least so many bytes of the file, packed or plain, or they repeat themselves without end.</summary>
    internal const int FewRows = 20_000, PackedRow = 8, PlainRow = 40;

    /// <summary>The usual budgets.</summary>
    public static readonly SheetLimits Default = new();
}
