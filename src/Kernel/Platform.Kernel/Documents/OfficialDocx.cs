using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Platform.Kernel.Documents.DocxParagraphs;

namespace Platform.Kernel.Documents;

/// <summary>Writes an official document to .docx in the layout of GB/T 9704-2012, ready to be numbered and sealed: black but for the red head, fonts named and not embedded.</summary>
public static class OfficialDocx
{
    /// <summary>The whole file.</summary>
    public static byte[] Write(OfficialDocument document)
    {
        var content = new MemoryStream();
        using (var file = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = DocumentWords.Plain(document.Title);
            file.PackageProperties.Creator = DocumentWords.Plain(document.Signature ?? document.Head);
            var main = file.AddMainDocumentPart();
            DocxStyles.Write(main);
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body([.. Parts(document), Page(main, document)]));
        }
        return content.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Parts(OfficialDocument document)
    {
        List<OpenXmlElement> text = [.. DocxBody.Of(document.Body), .. DocxEnding.List(document.Attachments)];
        // The signature does not stand on a page without the text. A long paragraph is left to be torn: some programs would move it whole.
        if (text.LastOrDefault() is DocumentFormat.OpenXml.Wordprocessing.Paragraph last && last.InnerText.Length <= 5 * PaperLayout.CharsPerLine) last.WithNext();
        return [.. DocxHead.Of(document), .. text, .. DocxEnding.Signed(document), .. DocxEnding.Attached(document.Attachments), .. DocxEnding.Imprint(document), LastMark()];
    }

    /// <summary>A document ends with a paragraph; this one takes no room.</summary>
    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph LastMark()
    {
        var mark = Para(DocxStyles.Plain);
        mark.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact };
        return mark;
    }

    private static SectionProperties Page(MainDocumentPart main, OfficialDocument document)
    {
        // The dash stands in the middle of its line of one 4号 letter.
        var letter = PaperLayout.Size4 * 10;
        var foot = PaperLayout.Twips(PaperLayout.BottomMm - PaperLayout.PageNumberDropMm) - (letter / 2);
        var page = new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(Footer(main, JustificationValues.Right)) },
            new FooterReference { Type = HeaderFooterValues.Even, Id = main.GetIdOfPart(Footer(main, JustificationValues.Left)) },
            new PageSize { Width = (uint)PaperLayout.Twips(PaperLayout.PageWidthMm), Height = (uint)PaperLayout.Twips(PaperLayout.PageHeightMm) },
            new PageMargin
            {
                Top = PaperLayout.Twips(PaperLayout.TopMm),
                Left = (uint)PaperLayout.Twips(PaperLayout.LeftMm),
                Right = (uint)PaperLayout.Twips(PaperLayout.RightMm),
                Bottom = PaperLayout.Twips(PaperLayout.BottomMm),
                Header = document.IsLetter ? (uint)PaperLayout.Twips(PaperLayout.LetterHeadMm) : 851,
                Footer = (uint)foot,
                Gutter = 0,
            },
            new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = PaperLayout.LinePitch, CharacterSpace = PaperLayout.CharSpace });
        if (document.IsLetter)
        {
            page.PrependChild(new FooterReference { Type = HeaderFooterValues.First, Id = DocxLetter.Footer(main) });
            page.PrependChild(new HeaderReference { Type = HeaderFooterValues.First, Id = DocxLetter.Header(main, document) });
            page.InsertBefore(new TitlePage(), page.GetFirstChild<DocGrid>());
        }
        return page;
    }

    /// <summary>— 1 — in 4号 宋体, one character from the outer edge: odd pages at the right, even ones at the left (7.5).</summary>
    private static FooterPart Footer(MainDocumentPart main, JustificationValues side)
    {
        var line = Para(DocxStyles.Plain, Song("— "), new SimpleField(Song("1")) { Instruction = " PAGE " }, Song(" —")).Indented(PaperLayout.CharPitch, PaperLayout.CharPitch);
        var properties = line.ParagraphProperties!;
        properties.SpacingBetweenLines = new SpacingBetweenLines { Line = Number(PaperLayout.Size4 * 10), LineRule = LineSpacingRuleValues.Exact };
        properties.Justification = new Justification { Val = side };
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(line);
        return part;
    }

    private static Run Song(string text)
    {
        var run = new Run(
            new RunProperties { RunFonts = Fonts(PaperLayout.SongTi), FontSize = new FontSize { Val = Number(PaperLayout.Size4) } },
            new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }
}
