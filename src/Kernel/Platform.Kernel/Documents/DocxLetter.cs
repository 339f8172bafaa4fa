using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Platform.Kernel.Documents.DocxParagraphs;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Kernel.Documents;

/// <summary>信函格式 (10.1): the first page's head and its two red double lines, which lie outside the type area and so in that page's header and footer.</summary>
internal static class DocxLetter
{
    /// <summary>The head, and 4 mm below it the first double line, the upper one thick.</summary>
    public static string Header(MainDocumentPart main, OfficialDocument document)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(
        [
            DocxHead.Head(document, 0), Gap(PaperLayout.LetterLineDropMm),
            .. DoubleLine(PaperLayout.LetterThickMm, PaperLayout.LetterThinMm).Select(Wide),
            Gap(PaperLayout.Size3 / 2m * 7 / 8 * 25.4m / 72), // 7/8 of a letter of 3号 below the line
        ]);
        return main.GetIdOfPart(part);
    }

    /// <summary>20 mm above the page's lower edge the second, the lower one thick; the first page shows no number.</summary>
    public static string Footer(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer([.. DoubleLine(PaperLayout.LetterThinMm, PaperLayout.LetterThickMm).Select(Framed), Gap(PaperLayout.LetterGapMm)]);
        return main.GetIdOfPart(part);
    }

    /// <summary>The number at the right edge of the type area, right below the first line.</summary>
    public static W.Paragraph Numbered(OfficialDocument document)
    {
        var number = Para(DocxStyles.Plain, Run(document.Number.ToString()));
        number.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Line = Number(PaperLayout.Size3 * 10), LineRule = LineSpacingRuleValues.Exact };
        number.ParagraphProperties.Justification = new Justification { Val = JustificationValues.Right };
        return number;
    }

    private static W.Paragraph[] DoubleLine(decimal upperMm, decimal lowerMm) => [Rule(upperMm, PaperLayout.Red), Gap(PaperLayout.LetterGapMm), Rule(lowerMm, PaperLayout.Red)];

    // Wider than the type area, and in the middle of the page, which the type area is not.
    private static W.Paragraph Wide(W.Paragraph line)
    {
        var left = ((PaperLayout.PageWidthMm - PaperLayout.LetterLineMm) / 2) - PaperLayout.LeftMm;
        var right = ((PaperLayout.PageWidthMm - PaperLayout.LetterLineMm) / 2) - PaperLayout.RightMm;
        return line.Indented(PaperLayout.Twips(left), PaperLayout.Twips(right));
    }

    private static W.Paragraph Framed(W.Paragraph line)
    {
        line.ParagraphProperties!.FrameProperties = new FrameProperties
        {
            Width = Number(PaperLayout.Twips(PaperLayout.LetterLineMm)),
            Wrap = TextWrappingValues.Around,
            HorizontalPosition = HorizontalAnchorValues.Page,
            XAlign = HorizontalAlignmentValues.Center,
            VerticalPosition = VerticalAnchorValues.Page,
            Y = Number(PaperLayout.Twips(PaperLayout.PageHeightMm - PaperLayout.LetterFootMm)),
        };
        return line;
    }
}
