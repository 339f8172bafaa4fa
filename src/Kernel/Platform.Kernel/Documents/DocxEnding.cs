using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Platform.Kernel.Documents.DocxParagraphs;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Kernel.Documents;

/// <summary>What follows the text: the list of attachments, signature and date, the attachments themselves, 版记.</summary>
internal static class DocxEnding
{
    private static int Half => PaperLayout.CharPitch / 2;

    /// <summary>附件：, one blank line below the text, names under each other (7.3.4).</summary>
    public static IEnumerable<W.Paragraph> List(IReadOnlyList<DocumentAttachment> attachments)
    {
        if (attachments.Count == 0) yield break;
        yield return Para(DocxStyles.Plain);
        var hanging = attachments.Count == 1 ? 0 : 2 * Half;
        var first = true;
        foreach (var line in DocumentWords.AttachmentLines(attachments))
        {
            yield return Para(DocxStyles.Plain, Run((first ? "附件：" : "") + line)).Indented(left: (10 * Half) + hanging, hanging: hanging + (first ? 6 * Half : 0));
            first = false;
        }
    }

    /// <summary>The date four characters from the right, the signature centred above it, with room for the seal (7.3.5.1).</summary>
    public static IEnumerable<W.Paragraph> Signed(OfficialDocument document)
    {
        var date = DocumentWords.Day(document.Date);
        var (dateHalves, signHalves) = (DocumentWords.HalfWidth(date), DocumentWords.HalfWidth(document.Signature ?? ""));
        var signRight = Math.Max(0, 8 + ((dateHalves - signHalves) / 2));
        foreach (var blank in Blank(2)) yield return blank.WithNext();
        if (document.Signature is { } signature) yield return Right(Para(DocxStyles.Plain, Run(signature)), signRight).WithNext();
        yield return Right(Para(DocxStyles.Plain, Run(date)), Math.Max(8, signRight + ((signHalves - dateHalves) / 2)));
    }

    /// <summary>Each attachment with content, on pages of its own: 附件1 in 黑体 at the top left, the title centred on the third line (7.3.7).</summary>
    public static IEnumerable<OpenXmlElement> Attached(IReadOnlyList<DocumentAttachment> attachments)
    {
        for (var i = 0; i < attachments.Count; i++)
        {
            if (attachments[i].Body.Count == 0) continue;
            var mark = Para(DocxStyles.Plain, Run(DocumentWords.AttachmentMark(i, attachments.Count), PaperLayout.HeiTi));
            mark.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
            yield return mark;
            yield return Para(DocxStyles.Plain);
            foreach (var line in DocumentWords.Lines(attachments[i].Title)) yield return Para(DocxStyles.Title, Run(line));
            yield return Para(DocxStyles.Plain);
            foreach (var block in DocxBody.Of(attachments[i].Body)) yield return block;
        }
    }

    /// <summary>版记: a frame at the foot of the last page's type area, so that its last line lies on that area's lower edge (7.4). A letter's has neither lines nor printer (10.1).</summary>
    public static IEnumerable<W.Paragraph> Imprint(OfficialDocument document)
    {
        const int letter = PaperLayout.Size4 * 10;
        var lines = new List<W.Paragraph>();
        if (document.CopyTo is { } copy)
            lines.Add(Para(DocxStyles.Imprint, Run($"抄送：{DocumentWords.Plain(copy)}。")).Indented(left: PaperLayout.CharPitch + (3 * letter), right: PaperLayout.CharPitch, hanging: 3 * letter));
        if (document.Printer is { } printer)
        {
            var line = Para(DocxStyles.Imprint, Run(printer), new Run(new TabChar()), Run(DocumentWords.Day(document.PrintedOn) + "印发")).Indented(PaperLayout.CharPitch, PaperLayout.CharPitch);
            line.ParagraphProperties!.Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = PaperLayout.TypeWidth - PaperLayout.CharPitch });
            lines.Add(line);
        }
        for (var i = 0; i < lines.Count; i++)
        {
            if (!document.IsLetter) yield return Framed(Rule(i == 0 ? PaperLayout.ThickLineMm : PaperLayout.ThinLineMm));
            yield return Framed(lines[i]);
        }
        if (lines.Count > 0 && !document.IsLetter) yield return Framed(Rule(PaperLayout.ThickLineMm));
    }

    private static W.Paragraph Framed(W.Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.FrameProperties = new FrameProperties
        {
            Width = Number(PaperLayout.TypeWidth),
            Wrap = TextWrappingValues.Around,
            HorizontalPosition = HorizontalAnchorValues.Margin,
            XAlign = HorizontalAlignmentValues.Left,
            VerticalPosition = VerticalAnchorValues.Margin,
            YAlign = VerticalAlignmentValues.Bottom,
        };
        return paragraph;
    }

    private static W.Paragraph Right(W.Paragraph paragraph, int halves)
    {
        paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
        return paragraph.Indented(right: halves * PaperLayout.CharPitch / 2);
    }
}
