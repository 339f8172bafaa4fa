using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Kernel.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Tests.Documents;

/// <summary>The .docx read back, against the figures of GB/T 9704-2012 as the standard prints them. The numbers here are its own; nothing is taken from the writer's constants.</summary>
public sealed class LayoutTests : IDisposable
{
    private const decimal TwipsPerMm = 1440 / 25.4m;
    private readonly WordprocessingDocument file = WordprocessingDocument.Open(new MemoryStream(OfficialDocx.Write(SampleDocuments.Report)), false);

    private Body Body => file.MainDocumentPart!.Document!.Body!;

    private SectionProperties Section => Body.Elements<SectionProperties>().Single();

    [Fact]
    public void The_file_is_valid() => new OpenXmlValidator(FileFormatVersions.Office2013).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();

    /// <summary>5.1 and 5.2.1: A4; 天头 37 mm ± 1 mm, 订口 28 mm ± 1 mm, 版心 156 mm × 225 mm.</summary>
    [Fact]
    public void Paper_and_margins_are_those_of_the_standard()
    {
        var (size, margin) = (Section.GetFirstChild<PageSize>()!, Section.GetFirstChild<PageMargin>()!);
        Mm(size.Width!).ShouldBe(210, 0.1m);
        Mm(size.Height!).ShouldBe(297, 0.1m);
        Mm(margin.Top!.Value).ShouldBe(37, 0.1m);
        Mm(margin.Left!).ShouldBe(28, 0.1m);
        Mm(size.Width! - margin.Left! - margin.Right!).ShouldBe(156, 0.1m);
        Mm(size.Height! - margin.Top!.Value - margin.Bottom!.Value).ShouldBe(225, 0.1m);
    }

    /// <summary>5.2.3: 22 lines a page, 28 characters a line, filling the type area.</summary>
    [Fact]
    public void The_grid_has_22_lines_of_28_characters_and_the_text_keeps_to_it()
    {
        var grid = Section.GetFirstChild<DocGrid>()!;
        grid.Type!.Value.ShouldBe(DocGridValues.LinesAndChars);
        Fits(225 * TwipsPerMm, grid.LinePitch!.Value, 22);
        Fits(156 * TwipsPerMm, 16 * 20 + (grid.CharacterSpace!.Value * 20 / 4096m), 28);
        var normal = Style("Normal");
        var line = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<SpacingBetweenLines>().Single();
        line.LineRule!.Value.ShouldBe(LineSpacingRuleValues.Exact);
        Fits(225 * TwipsPerMm, int.Parse(line.Line!), 22);
        Fits(156 * TwipsPerMm, (16 * 20) + normal.Descendants<W.Spacing>().Single().Val!.Value, 28);
    }

    /// <summary>5.2.2, 7.3.1 and 7.3.3: 3号 (16 pt) 仿宋; title 2号 (22 pt) 小标宋, centred; 黑体, 楷体, 仿宋, 仿宋 below.</summary>
    [Theory]
    [InlineData("Normal", "仿宋_GB2312", 16)]
    [InlineData("Title", "方正小标宋简体", 22)]
    [InlineData("Heading1", "黑体", 16)]
    [InlineData("Heading2", "楷体_GB2312", 16)]
    [InlineData("Heading3", "仿宋_GB2312", 16)]
    [InlineData("Heading4", "仿宋_GB2312", 16)]
    [InlineData("Imprint", "仿宋_GB2312", 14)]
    public void Each_style_has_the_font_and_the_size_of_the_standard(string style, string font, int points)
    {
        var letters = Style(style).StyleRunProperties!;
        letters.RunFonts!.EastAsia!.Value.ShouldBe(font);
        letters.RunFonts.Ascii!.Value.ShouldBe(font);
        letters.FontSize!.Val!.Value.ShouldBe($"{points * 2}");
    }

    [Fact]
    public void Fonts_are_named_with_another_name_and_none_is_embedded()
    {
        var fonts = file.MainDocumentPart!.FontTablePart!;
        fonts.Fonts!.Elements<Font>().Select(f => f.Name!.Value).ShouldBe(["仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "宋体"]);
        fonts.Fonts!.Elements<Font>().ShouldAllBe(f => f.AltName != null);
        fonts.FontParts.ShouldBeEmpty();
    }

    /// <summary>7.3.3: 一、 （一） 1. （1）.</summary>
    [Fact]
    public void Headings_are_numbered_by_their_level() =>
        Paragraphs().Where(p => StyleOf(p).StartsWith("Heading", StringComparison.Ordinal)).Select(p => p.InnerText)
            .ShouldBe(["一、问题排查情况", "（一）排查范围", "（二）排查结果", "1.项目情况", "（1）未完成项目", "二、化解及预防情况", "三、有关工作意见和制度建设情况"]);

    /// <summary>7.2.4 to 7.2.7 and 7.3.1: head 35 mm below the type area's upper edge, red; number two lines below it, year in 〔〕; red line 4 mm below; title two lines below that.</summary>
    [Fact]
    public void The_head_is_red_and_everything_below_it_black()
    {
        var all = Paragraphs();
        all[0].InnerText.ShouldBe("样例县住房和城乡建设局文件");
        Mm(decimal.Parse(all[0].Descendants<SpacingBetweenLines>().Single().Before!)).ShouldBe(35, 0.1m);
        all[0].Descendants<W.Color>().Single().Val!.Value.ShouldBe("FF0000");
        all.Skip(1).Take(2).ShouldAllBe(p => p.InnerText == "");
        all[3].InnerText.ShouldBe("样建〔2022〕　　号签发人：张样例");
        all[3].Elements<Run>().Last().RunProperties!.RunFonts!.EastAsia!.Value.ShouldBe("楷体_GB2312");
        var red = all[3].Descendants<BottomBorder>().Single();
        red.Color!.Value.ShouldBe("FF0000");
        (red.Space!.Value * 25.4m / 72).ShouldBe(4, 0.2m);
        all.Skip(4).Take(2).ShouldAllBe(p => p.InnerText == "");
        StyleOf(all[6]).ShouldBe("Title");
        all.Skip(4).SelectMany(p => p.Descendants<W.Color>()).ShouldBeEmpty();
    }

    /// <summary>7.5: 4号 (14 pt) 宋体, a dash at each side, 7 mm below the type area; odd pages right, even ones left, one character in.</summary>
    [Fact]
    public void Page_numbers_stand_at_the_outer_edge()
    {
        file.MainDocumentPart!.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>().ShouldNotBeNull();
        foreach (var (type, side) in new[] { (HeaderFooterValues.Default, JustificationValues.Right), (HeaderFooterValues.Even, JustificationValues.Left) })
        {
            var reference = Section.Elements<FooterReference>().Single(r => r.Type!.Value == type);
            var line = ((FooterPart)file.MainDocumentPart.GetPartById(reference.Id!)).Footer!.Elements<W.Paragraph>().Single();
            line.InnerText.ShouldBe("— 1 —");
            line.Descendants<SimpleField>().Single().Instruction!.Value!.Trim().ShouldBe("PAGE");
            line.ParagraphProperties!.Justification!.Val!.Value.ShouldBe(side);
            (int.Parse(line.ParagraphProperties.Indentation!.Right!) / 20m).ShouldBe(15.8m, 0.3m);
            line.Descendants<RunFonts>().ShouldAllBe(f => f.EastAsia!.Value == "宋体" && f.Ascii!.Value == "宋体");
            line.Descendants<FontSize>().ShouldAllBe(s => s.Val!.Value == "28");
        }
        // The line of 14 pt ends where the footer does; its middle, where the dash is, lies 7 mm below the type area.
        (35 - Mm(Section.GetFirstChild<PageMargin>()!.Footer!) - (7 * 25.4m / 72)).ShouldBe(7, 0.1m);
    }

    /// <summary>7.3.4, 7.3.5 and 7.4: attachments, signature and date, imprint.</summary>
    [Fact]
    public void The_ending_says_what_it_has_to()
    {
        var texts = Paragraphs().Select(p => p.InnerText).ToList();
        texts.ShouldContain("附件：1.问题项目台账");
        texts.ShouldContain("2.各县区项目整改情况表");
        texts.ShouldContain("附件2");
        texts.ShouldNotContain("附件1");
        texts.IndexOf("样例县住房和城乡建设局").ShouldBeLessThan(texts.IndexOf("2022年9月26日"));
        texts.ShouldContain("样例县住房和城乡建设局办公室2022年9月26日印发");
        var frame = Paragraphs().Where(p => p.ParagraphProperties?.FrameProperties != null).ToList();
        frame.ShouldAllBe(p => p.ParagraphProperties!.FrameProperties!.YAlign!.Value == VerticalAlignmentValues.Bottom && p.ParagraphProperties.FrameProperties.VerticalPosition!.Value == VerticalAnchorValues.Margin);
        var lines = frame.Where(p => p.Descendants<Shading>().Any()).Select(p => Math.Round(Mm(decimal.Parse(p.Descendants<SpacingBetweenLines>().Single().Line!)), 2)).ToList();
        lines.ShouldBe([0.35m, 0.25m, 0.35m]);
    }

    public void Dispose() => file.Dispose();

    private List<W.Paragraph> Paragraphs() => [.. Body.Elements<W.Paragraph>()];

    private static string StyleOf(W.Paragraph paragraph) => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!;

    private Style Style(string id) => file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == id);

    private static decimal Mm(decimal twips) => twips / TwipsPerMm;

    /// <summary>So many fit, and one more does not: nor does a half of one more.</summary>
    private static void Fits(decimal room, decimal pitch, int count)
    {
        (pitch * count).ShouldBeLessThanOrEqualTo(room + 1);
        (pitch * (count + 0.5m)).ShouldBeGreaterThan(room);
    }
}
