using DocumentFormat.OpenXml.Wordprocessing;
using static Platform.Kernel.Documents.DocxParagraphs;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Kernel.Documents;

/// <summary>版头 and what stands before the text: the red head, number and signer, the red line, title and addressee.</summary>
internal static class DocxHead
{
    public static IEnumerable<W.Paragraph> Of(OfficialDocument document)
    {
        if (!document.IsLetter)
        {
            yield return Head(document, PaperLayout.HeadDropMm);
            foreach (var blank in Blank(2)) yield return blank;
        }
        yield return document.IsLetter ? DocxLetter.Numbered(document) : Numbered(document);
        foreach (var blank in Blank(2)) yield return blank;
        foreach (var line in DocumentWords.Lines(document.Title)) yield return Para(DocxStyles.Title, Run(line));
        yield return Para(DocxStyles.Plain);
        if (document.Addressee is { } to) yield return Para(DocxStyles.Plain, Run(DocumentWords.Plain(to) + "："));
    }

    /// <summary>发文机关标志, so many millimetres below what stands above it.</summary>
    public static W.Paragraph Head(OfficialDocument document, int dropMm)
    {
        var head = DocumentWords.Plain(document.Head);
        var (size, percent) = HeadLetters.Fit(head);
        var paragraph = Para(DocxStyles.Plain, new Run(
            new RunProperties
            {
                RunFonts = Fonts(PaperLayout.XiaoBiaoSong),
                Color = new W.Color { Val = PaperLayout.Red },
                CharacterScale = new CharacterScale { Val = percent },
                Spacing = new Spacing { Val = 0 },
                FontSize = new FontSize { Val = Number(size) },
            },
            new Text(head)));
        paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = Number(PaperLayout.Twips(dropMm)),
            After = "0",
            Line = Number(size * 10),
            LineRule = LineSpacingRuleValues.Exact,
        };
        paragraph.ParagraphProperties.Justification = new Justification { Val = JustificationValues.Center };
        return paragraph;
    }

    /// <summary>The number in the middle; with a signer, the number at the left and the signer at the right, each one character from the edge (7.2.6).</summary>
    private static W.Paragraph Numbered(OfficialDocument document)
    {
        var paragraph = Para(DocxStyles.Plain, Run(document.Number.ToString()));
        var properties = paragraph.ParagraphProperties!;
        properties.ParagraphBorders = new ParagraphBorders(new BottomBorder
        {
            Val = BorderValues.Single,
            Size = PaperLayout.RedLine,
            Color = PaperLayout.Red,
            Space = (uint)(PaperLayout.Twips(PaperLayout.RedLineDropMm) / 20),
        });
        // The distance to the red line is that of the letters, so their line is no higher than they are.
        properties.SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = Number(PaperLayout.LinePitch - (PaperLayout.Size3 * 10)),
            After = "0",
            Line = Number(PaperLayout.Size3 * 10),
            LineRule = LineSpacingRuleValues.Exact,
        };
        if (document.Signer is not { } signer)
        {
            properties.Justification = new Justification { Val = JustificationValues.Center };
            return paragraph;
        }
        properties.Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = PaperLayout.TypeWidth - PaperLayout.CharPitch });
        properties.Indentation = new Indentation { FirstLine = Number(PaperLayout.CharPitch) };
        properties.Justification = new Justification { Val = JustificationValues.Left };
        paragraph.Append(new Run(new TabChar()), Run("签发人："), Run(signer, PaperLayout.KaiTi));
        return paragraph;
    }
}
