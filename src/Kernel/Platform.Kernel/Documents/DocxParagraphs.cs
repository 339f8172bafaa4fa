using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Kernel.Documents;

/// <summary>Runs and paragraphs with what the standard asks of them.</summary>
internal static class DocxParagraphs
{
    /// <summary>A run of a font and a size; a null font is that of the paragraph's style.</summary>
    public static Run Run(string text, string? font = null, int? size = null, string? color = null)
    {
        var properties = new RunProperties();
        if (font is not null) properties.RunFonts = Fonts(font);
        if (color is not null) properties.Color = new W.Color { Val = color };
        if (size is { } halfPoints) properties.FontSize = new FontSize { Val = Number(halfPoints) };
        var run = new Run(new Text(DocumentWords.Plain(text)) { Space = SpaceProcessingModeValues.Preserve });
        if (properties.HasChildren) run.PrependChild(properties);
        return run;
    }

    /// <summary>One font for every kind of character, so that digits are 仿宋 too; the hint makes “” and — Chinese ones.</summary>
    public static RunFonts Fonts(string font) => new() { Hint = FontTypeHintValues.EastAsia, Ascii = font, HighAnsi = font, EastAsia = font, ComplexScript = font };

    /// <summary>A paragraph of a style.</summary>
    public static W.Paragraph Para(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, .. content]);

    /// <summary>A line across: as high as it is thick. A border would follow the indents of its text, and breaks a frame in LibreOffice.</summary>
    public static W.Paragraph Rule(decimal mm, string color = "000000") => Gap(mm, new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = color });

    /// <summary>Nothing, so high.</summary>
    public static W.Paragraph Gap(decimal mm, Shading? filled = null)
    {
        var gap = Para(DocxStyles.Plain);
        if (filled is not null) gap.ParagraphProperties!.Shading = filled;
        gap.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Line = Number(PaperLayout.Twips(mm)), LineRule = LineSpacingRuleValues.Exact };
        return gap;
    }

    /// <summary>Empty lines of the grid.</summary>
    public static IEnumerable<W.Paragraph> Blank(int lines) => Enumerable.Range(0, lines).Select(_ => Para(DocxStyles.Plain));

    /// <summary>The paragraph begins or ends so many twips from the edge of the type area.</summary>
    public static W.Paragraph Indented(this W.Paragraph paragraph, int left = 0, int right = 0, int hanging = 0)
    {
        var indentation = new Indentation { Left = Number(left), Right = Number(right) };
        if (hanging > 0) indentation.Hanging = Number(hanging);
        paragraph.ParagraphProperties!.Indentation = indentation;
        return paragraph;
    }

    /// <summary>Stays on the page of the next.</summary>
    public static W.Paragraph WithNext(this W.Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
