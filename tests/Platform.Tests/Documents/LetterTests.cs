using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Kernel.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Tests.Documents;

/// <summary>A letter (信函格式) read back, against the figures of GB/T 9704-2012 10.1 as the standard prints them.</summary>
public sealed class LetterTests : IDisposable
{
    private const decimal TwipsPerMm = 1440 / 25.4m;
    private readonly WordprocessingDocument file = WordprocessingDocument.Open(new MemoryStream(OfficialDocx.Write(SampleDocuments.Short with { CopyTo = "县政府办公室", PrintedBy = "样例办公室" })), false);

    private SectionProperties Section => file.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();

    [Fact]
    public void The_file_is_valid() => new OpenXmlValidator(FileFormatVersions.Office2013).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();

    /// <summary>The head's upper edge lies 30 mm below the page's; 4 mm below it a red double line of 170 mm in the middle of the page, the upper one thick.</summary>
    [Fact]
    public void The_head_stands_over_a_red_double_line()
    {
        Mm(Section.GetFirstChild<PageMargin>()!.Header!).ShouldBe(30, 0.1m);
        Section.GetFirstChild<TitlePage>().ShouldNotBeNull();
        var header = ((HeaderPart)file.MainDocumentPart!.GetPartById(Section.Elements<HeaderReference>().Single(r => r.Type!.Value == HeaderFooterValues.First).Id!)).Header!.Elements<W.Paragraph>().ToList();
        header[0].InnerText.ShouldBe("样例市住房和城乡建设局");
        header[0].Descendants<W.Color>().Single().Val!.Value.ShouldBe("FF0000");
        header[0].Descendants<SpacingBetweenLines>().Single().Before!.Value.ShouldBe("0");
        Height(header[1]).ShouldBe(4, 0.1m);
        var lines = header.Where(IsRed).ToList();
        lines.Count.ShouldBe(2);
        Height(lines[0]).ShouldBeGreaterThan(Height(lines[1]));
        foreach (var indent in lines.Select(l => l.ParagraphProperties!.Indentation!))
        {
            (28 + Mm(int.Parse(indent.Left!))).ShouldBe(20, 0.1m);
            (26 + Mm(int.Parse(indent.Right!))).ShouldBe(20, 0.1m);
        }
        (Height(header[^1]) * 72 / 25.4m).ShouldBe(14, 0.1m, "7/8 of the height of a letter of 16 pt");
    }

    /// <summary>20 mm above the page's lower edge another one, the lower line thick; the first page has no number.</summary>
    [Fact]
    public void The_first_page_ends_with_a_red_double_line_and_has_no_number()
    {
        var footer = ((FooterPart)file.MainDocumentPart!.GetPartById(Section.Elements<FooterReference>().Single(r => r.Type!.Value == HeaderFooterValues.First).Id!)).Footer!.Elements<W.Paragraph>().ToList();
        footer.ShouldAllBe(p => p.InnerText == "");
        var lines = footer.Where(IsRed).ToList();
        lines.Count.ShouldBe(2);
        Height(lines[0]).ShouldBeLessThan(Height(lines[1]));
        foreach (var frame in lines.Select(l => l.ParagraphProperties!.FrameProperties!))
        {
            frame.VerticalPosition!.Value.ShouldBe(VerticalAnchorValues.Page);
            Mm(int.Parse(frame.Y!)).ShouldBe(277, 0.1m);
            Mm(int.Parse(frame.Width!)).ShouldBe(170, 0.1m);
            (frame.HorizontalPosition!.Value, frame.XAlign!.Value).ShouldBe((HorizontalAnchorValues.Page, HorizontalAlignmentValues.Center));
        }
    }

    /// <summary>The number at the right edge, the title two lines below; of the imprint only who gets a copy, without lines.</summary>
    [Fact]
    public void The_number_stands_at_the_right_and_nobody_is_named_as_printer()
    {
        var all = file.MainDocumentPart!.Document!.Body!.Elements<W.Paragraph>().ToList();
        all[0].InnerText.ShouldBe("样督〔2022〕8号");
        all[0].ParagraphProperties!.Justification!.Val!.Value.ShouldBe(JustificationValues.Right);
        all.Skip(1).Take(2).ShouldAllBe(p => p.InnerText == "");
        all[3].InnerText.ShouldBe("关于样例项目逾期未化解的督办函");
        all.Select(p => p.InnerText).ShouldContain("抄送：县政府办公室。");
        all.ShouldAllBe(p => !p.InnerText.Contains("印发", StringComparison.Ordinal));
        all.SelectMany(p => p.Descendants<Shading>()).ShouldBeEmpty();
    }

    public void Dispose() => file.Dispose();

    private static bool IsRed(W.Paragraph line) => line.Descendants<Shading>().SingleOrDefault()?.Fill?.Value == "FF0000";

    private static decimal Height(W.Paragraph line) => Mm(decimal.Parse(line.Descendants<SpacingBetweenLines>().Single().Line!));

    private static decimal Mm(decimal twips) => twips / TwipsPerMm;
}
