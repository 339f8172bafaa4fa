using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Platform.Kernel.Documents.DocxParagraphs;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Kernel.Documents;

/// <summary>Headings, paragraphs and tables.</summary>
internal static class DocxBody
{
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<DocumentBlock> blocks) => DocumentWords.Numbered(blocks).SelectMany(b => b.Block switch
    {
        Heading heading => [Para(DocxStyles.HeadingOf(heading.Level), Run(b.Label + DocumentWords.Plain(heading.Text)))],
        Paragraph paragraph => DocumentWords.Lines(paragraph.Text).Select(l => Para(DocxStyles.Body, Run(l))),
        Table table => Table(table),
        _ => Enumerable.Empty<OpenXmlElement>(),
    });

    private static IEnumerable<OpenXmlElement> Table(Table table)
    {
        if (table.Caption is { } caption) yield return Centred(Para(DocxStyles.Plain, Run(caption, PaperLayout.HeiTi))).WithNext();
        var all = Math.Max(1, table.Columns.Sum(c => c.Weight));
        var widths = table.Columns.Select(c => PaperLayout.TypeWidth * c.Weight / all).ToList();
        yield return new W.Table(
            [
                new TableProperties(
                    new TableWidth { Width = Number(PaperLayout.TypeWidth), Type = TableWidthUnitValues.Dxa },
                    new TableJustification { Val = TableRowAlignmentValues.Center },
                    new TableBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
                    new TableLayout { Type = TableLayoutValues.Fixed },
                    new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
                new TableGrid(widths.Select(w => new GridColumn { Width = Number(w) })),
                Row(table.Columns.Select((c, i) => Cell(c.Title, widths[i], JustificationValues.Center, PaperLayout.HeiTi)), new TableHeader()),
                .. table.Rows.Select(r => Row(table.Columns.Select((c, i) => Cell(r[i], widths[i], c.IsNumber ? JustificationValues.Right : JustificationValues.Left, null)))),
            ]);
        yield return Para(DocxStyles.Plain);
    }

    private static TableRow Row(IEnumerable<TableCell> cells, params OpenXmlElement[] more) => new([new TableRowProperties([new CantSplit(), .. more]), .. cells]);

    private static TableCell Cell(string text, int width, JustificationValues side, string? font)
    {
        var paragraph = Para(DocxStyles.Cell, Run(text, font));
        paragraph.ParagraphProperties!.Justification = new Justification { Val = side };
        return new(new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }), paragraph);
    }

    private static T Edge<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    public static W.Paragraph Centred(W.Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Center };
        return paragraph;
    }
}
