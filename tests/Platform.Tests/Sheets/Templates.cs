using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>The blank workbook is understood whole, and offers only words that are read.</summary>
public sealed class Templates
{
    private static readonly List<SheetDefinition> Kinds = [.. Survey.Modules().SelectMany(SurveyCatalog.Definitions).OrderBy(d => d.Order)];
    private static readonly List<SheetExtension> More = [.. Survey.Modules().SelectMany(SurveyCatalog.Extensions)];

    [Fact]
    public void Every_column_of_the_template_is_matched_to_itself()
    {
        using var content = new MemoryStream();
        SheetTemplate.Write(content, [.. Kinds.Select(k => (k.Kind, Columns(k)))]);
        content.Position = 0;
        var reading = Survey.Reader().Read(content, "模板.xlsx");
        reading.Waiting.Select(w => w.Name).ShouldBe(["填写说明"]);
        foreach (var kind in Kinds)
        {
            var sheet = reading.Sheets.Single(s => s.Name == kind.Kind);
            sheet.Kind.ShouldBe(kind.Kind);
            sheet.Unclaimed.Select(u => u.Printed).ShouldBeEmpty(kind.Kind);
            sheet.Columns.OrderBy(c => c.Index).Select(c => c.Key).ShouldBe(Columns(kind).Select(c => c.Key), kind.Kind);
            sheet.Columns.Select(c => c.Unit).ShouldBe(sheet.Columns.Select(c => c.Column.Unit), kind.Kind);
        }
    }

    [Fact]
    public void Every_choice_offers_words_that_are_read_each_as_another_value()
    {
        foreach (var column in Kinds.SelectMany(Columns).Where(c => c.Type == ColumnType.Choice))
        {
            column.Usual.Count.ShouldBeGreaterThan(1, column.Title);
            var values = column.Usual.Select(w => column.Words!(Fold.Name(w))).ToList();
            values.ShouldAllBe(v => v != null, column.Title);
            values.ShouldBeUnique(column.Title);
        }
    }

    private static IReadOnlyList<SheetColumn> Columns(SheetDefinition kind) => [.. kind.Columns, .. More.Where(e => e.Kind == kind.Kind).SelectMany(e => e.Columns)];
}
