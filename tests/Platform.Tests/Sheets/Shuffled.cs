using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>The county's workbook with its columns in another order and under other titles must give the same.</summary>
public sealed class Shuffled
{
    private static readonly Lazy<List<RawSheet>> Sheets = new(Load);
    private static readonly Lazy<SurveyReading> Plain = new(() => Survey.Reader().Read(Sheets.Value));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Order_and_titles_of_columns_do_not_matter(int seed)
    {
        var random = new Random(seed);
        var reading = Survey.Reader().Read(Sheets.Value.Select(s => Shuffle(s, random)));
        foreach (var (want, got) in Plain.Value.Sheets.Zip(reading.Sheets))
        {
            got.Kind.ShouldBe(want.Kind);
            got.Unclaimed.Select(u => u.Printed).ShouldBeEmpty(got.Name);
            Keys(got).ShouldBe(Keys(want), got.Name);
            got.Rows.Count.ShouldBe(want.Rows.Count);
            var money = want.Columns.First(c => c.Column.Type is ColumnType.Money or ColumnType.Area or ColumnType.Date).Key;
            got.Rows.Select(r => r.Fen(money)).ShouldBe(want.Rows.Select(r => r.Fen(money)));
        }
    }

    private static List<string> Keys(SheetReading sheet) =>
        [.. sheet.Faults.OrderBy(f => f.Row).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Row} {f.Key} {f.Code} {f.Severity}")];

    private static List<RawSheet> Load()
    {
        using var stream = File.OpenRead(Survey.PathOf("渑池县排查台账.xlsx"));
        return [.. SheetFile.Open(stream, "x").Select(s => s with { Rows = s.Rows.ToList(), Merges = s.Merges.ToList() })];
    }

    private static RawSheet Shuffle(RawSheet sheet, Random random)
    {
        if (Plain.Value.Sheets.SingleOrDefault(s => s.Name == sheet.Name) is not { HeaderRows.Count: 1 } read)
        {
            return sheet;
        }

        var header = read.HeaderRows[0];
        var width = sheet.Rows.Max(r => r.Cells.Length);
        var order = Enumerable.Range(1, width - 1).ToArray();
        random.Shuffle(order);
        order = [0, .. order];
        var titles = read.Columns.ToDictionary(c => c.Index, c => Title(c, random));
        return sheet with
        {
            Merges = [.. sheet.Merges.Where(m => m.FirstColumn == m.LastColumn).Select(m => m with { FirstColumn = Array.IndexOf(order, m.FirstColumn), LastColumn = Array.IndexOf(order, m.FirstColumn) })],
            Rows = [.. sheet.Rows.Select(r => r.Number < header || r.Cells.Count(c => !c.IsBlank) == 1
                ? r
                : r with { Cells = [.. order.Select(c => r.Number == header ? RawCell.Of(titles[c]) : r[c])] })],
        };
    }

    private static string Title(MatchedColumn column, Random random)
    {
        var names = column.Column.Synonyms.Where(s => !s.Contains('/', StringComparison.Ordinal)).Append(column.Column.Title).ToArray();
        var unit = column.Printed.Contains("万元", StringComparison.Ordinal) ? "（万元）" : "";
        return names[random.Next(names.Length)] + unit;
    }
}
