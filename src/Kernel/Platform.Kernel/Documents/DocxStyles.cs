using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Platform.Kernel.Documents.DocxParagraphs;

namespace Platform.Kernel.Documents;

/// <summary>
/// Styles, fonts and settings: what is the same in every document, so that whoever edits it keeps the layout. The section states the grid of 22
/// lines by 28 characters; the styles keep to it by line and character pitch of their own, because programs differ where a cell is narrower than
/// its letter (LibreOffice gives a 16-point letter two cells of 15.79), and where a font is replaced by a taller one.
/// </summary>
internal static class DocxStyles
{
    public const string Plain = "Normal", Body = "BodyText", Title = "Title", Cell = "TableCell", Imprint = "Imprint";

    // One twip more than the grid asks for: LibreOffice measures a line to a twip a letter, and would put 27 on it. Full lines are justified, so they fill the width.
    private const int Closer = -6;

    private static readonly (string Font, string Else)[] Fonts =
    [
        (PaperLayout.FangSong, "仿宋"), (PaperLayout.KaiTi, "楷体"), (PaperLayout.HeiTi, "SimHei"), (PaperLayout.XiaoBiaoSong, "方正小标宋_GBK"), (PaperLayout.SongTi, "SimSun"),
    ];

    public static string HeadingOf(int level) => "Heading" + Number(level);

    public static void Write(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(DocxParagraphs.Fonts(PaperLayout.FangSong), new Kern { Val = 2 },
                    new FontSize { Val = Number(PaperLayout.Size3) }, new FontSizeComplexScript { Val = Number(PaperLayout.Size3) }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                    new WidowControl { Val = false }, new AutoSpaceDE { Val = false }, new AutoSpaceDN { Val = false }, Line(PaperLayout.LinePitch)))),
            Style(Plain, "Normal", null, new StyleParagraphProperties(new SnapToGrid { Val = false }, new Justification { Val = JustificationValues.Both }), Letters(PaperLayout.FangSong, PaperLayout.Size3, Closer), isDefault: true),
            Style(Body, "Body Text", Plain, new StyleParagraphProperties(Indent()), null),
            Style(Title, "Title", Plain, new StyleParagraphProperties(new KeepNext(), new Justification { Val = JustificationValues.Center }), Letters(PaperLayout.XiaoBiaoSong, PaperLayout.Size2)),
            Heading(1, PaperLayout.HeiTi), Heading(2, PaperLayout.KaiTi), Heading(3, PaperLayout.FangSong), Heading(4, PaperLayout.FangSong),
            Style(Cell, "Table Cell", Plain, new StyleParagraphProperties(Line(360)), Letters(PaperLayout.FangSong, PaperLayout.SizeSmall4)),
            Style(Imprint, "Imprint", Plain, null, Letters(PaperLayout.FangSong, PaperLayout.Size4)));
        main.AddNewPart<FontTablePart>().Fonts = new Fonts(DocxStyles.Fonts.Select(f => new Font(new AltName { Val = f.Else }, new FontCharSet { Val = "86" }) { Name = f.Font }));
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new EvenAndOddHeaders(), new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
    }

    private static SpacingBetweenLines Line(int twips) => new() { Before = "0", After = "0", Line = Number(twips), LineRule = LineSpacingRuleValues.Exact };

    private static Indentation Indent() => new() { FirstLine = Number(2 * PaperLayout.CharPitch), FirstLineChars = 200 };

    private static StyleRunProperties Letters(string font, int size, int spacing = 0) =>
        new(DocxParagraphs.Fonts(font), new Bold { Val = false }, new Spacing { Val = spacing }, new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(size) });

    private static Style Heading(int level, string font) =>
        Style(HeadingOf(level), "heading " + Number(level), Plain, new StyleParagraphProperties(new KeepNext(), Indent(), new OutlineLevel { Val = level - 1 }), Letters(font, PaperLayout.Size3));

    private static Style Style(string id, string name, string? basedOn, StyleParagraphProperties? paragraph, StyleRunProperties? run, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, StyleName = new StyleName { Val = name } };
        if (basedOn is not null) style.BasedOn = new BasedOn { Val = basedOn };
        style.PrimaryStyle = new PrimaryStyle();
        if (paragraph is not null) style.StyleParagraphProperties = paragraph;
        if (run is not null) style.StyleRunProperties = run;
        return style;
    }
}
