using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>Rejected rows come back as a workbook; sent again as they are, they are rejected for the same reasons.</summary>
public sealed class ReturnedSheets
{
    [Theory]
    [InlineData("渑池县排查台账.xlsx")]
    [InlineData("义马市排查台账.gbk.csv")]
    public void What_is_returned_is_understood_again(string file)
    {
        var before = Survey.Read(file, Survey.AsOf);
        using var returned = new MemoryStream();
        ReturnedRows.Write(returned, before);
        returned.Position = 0;
        var after = Survey.Reader().Read(returned, "退回.xlsx", asOf: before.AsOf);
        after.Waiting.ShouldBeEmpty();
        foreach (var want in before.Sheets.Where(s => s.Rows.Any(r => !r.Usable)))
        {
            var got = after.Sheets.Single(s => s.Kind == want.Kind);
            got.Columns.Select(c => c.Key).Order().ShouldBe(want.Columns.Where(c => c.Column.Type != ColumnType.Ordinal).Select(c => c.Key).Order(), want.Name);
            got.Unclaimed.Select(c => c.Printed).ShouldBe([ReturnedRows.Remark, "原行号"]);
            var rejected = want.Rows.Where(r => !r.Usable).ToList();
            got.Rows.Count.ShouldBe(rejected.Count, want.Name);
            foreach (var (was, now) in rejected.Zip(got.Rows))
                foreach (var column in want.Columns.Where(c => c.Column.Type != ColumnType.Ordinal))
                    now.Printed(column.Key).ShouldBe(was.Printed(column.Key), $"{want.Name} {was.Number} {column.Printed}");
        }
    }
}
