namespace Platform.Kernel.Documents;

/// <summary>
/// The figures of GB/T 9704-2012 《党政机关公文格式》, with the clause that each comes from. Lengths of the standard are millimetres;
/// a document counts twips (1/1440 inch), half points for letters and eighths of a point for lines.
/// </summary>
public static class PaperLayout
{
    /// <summary>A4 (5.1).</summary>
    public const int PageWidthMm = 210, PageHeightMm = 297;

    /// <summary>天头 and 订口 (5.2.1).</summary>
    public const int TopMm = 37, LeftMm = 28;

    /// <summary>版心 (5.2.1).</summary>
    public const int TypeWidthMm = 156, TypeHeightMm = 225;

    /// <summary>What the type area leaves at the other two edges.</summary>
    public const int RightMm = PageWidthMm - LeftMm - TypeWidthMm, BottomMm = PageHeightMm - TopMm - TypeHeightMm;

    /// <summary>每面排22行，每行排28个字，撑满版心 (5.2.3).</summary>
    public const int LinesPerPage = 22, CharsPerLine = 28;

    /// <summary>The upper edge of the 发文机关标志 lies 35 mm below that of the type area (7.2.4).</summary>
    public const int HeadDropMm = 35;

    /// <summary>The red line stands 4 mm below the number (7.2.7).</summary>
    public const int RedLineDropMm = 4;

    /// <summary>A letter's head lies 30 mm below the page's upper edge, its red double lines 4 mm below the head and 20 mm above the lower edge, 170 mm wide (10.1).</summary>
    public const int LetterHeadMm = 30, LetterLineDropMm = 4, LetterFootMm = 20, LetterLineMm = 170;

    /// <summary>A letter's double line: one is thicker, the other stands beside it; the standard names no thickness.</summary>
    public const decimal LetterThickMm = 0.7m, LetterThinMm = 0.25m, LetterGapMm = 0.35m;

    /// <summary>The dash beside the page number stands 7 mm below the type area (7.5).</summary>
    public const int PageNumberDropMm = 7;

    /// <summary>Chinese letter sizes in half points: 2号 22, 3号 16, 4号 14 and 小四 12 points.</summary>
    public const int Size2 = 44, Size3 = 32, Size4 = 28, SizeSmall4 = 24;

    /// <summary>版记's first and last line, and those between (7.4.1).</summary>
    public const decimal ThickLineMm = 0.35m, ThinLineMm = 0.25m;

    /// <summary>The red line, in eighths of a point; the standard names no thickness.</summary>
    public const uint RedLine = 12;

    /// <summary>The red of the head and of its line.</summary>
    public const string Red = "FF0000";

    /// <summary>正文 (5.2.2); named, never embedded: these fonts are not free.</summary>
    public const string FangSong = "仿宋_GB2312";

    /// <summary>Headings of the second level, and the signer's name.</summary>
    public const string KaiTi = "楷体_GB2312";

    /// <summary>Headings of the first level, 附件.</summary>
    public const string HeiTi = "黑体";

    /// <summary>Head and title.</summary>
    public const string XiaoBiaoSong = "方正小标宋简体";

    /// <summary>Page numbers.</summary>
    public const string SongTi = "宋体";

    /// <summary>One line: 225 mm in 22, cut to a whole twip so that 22 fit.</summary>
    public static readonly int LinePitch = Twips(TypeHeightMm) / LinesPerPage;

    /// <summary>One character: 156 mm in 28.</summary>
    public static readonly int CharPitch = Twips(TypeWidthMm) / CharsPerLine;

    /// <summary>What the grid adds to each character of 16 points, in 1/4096 point; below zero, because 28 of them are wider than 156 mm.</summary>
    public static readonly int CharSpace = (int)Math.Floor(((TypeWidthMm * 72m / 25.4m / CharsPerLine) - (Size3 / 2m)) * 4096);

    /// <summary>Millimetres as twips, to the nearest.</summary>
    public static int Twips(decimal mm) => (int)Math.Round(mm * 1440 / 25.4m, MidpointRounding.AwayFromZero);

    /// <summary>The width of the type area.</summary>
    public static readonly int TypeWidth = Twips(PageWidthMm) - Twips(LeftMm) - Twips(RightMm);
}
