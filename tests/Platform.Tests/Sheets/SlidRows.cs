using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>A row whose cells have slid by one column is told once, as such, with how to put it back.</summary>
public sealed class SlidRows
{
    private static readonly object?[] Head = ["序号", "项目名称", "户编号", "被征收人姓名", "身份证号码", "联系电话", "征收面积（㎡）", "签约日期", "补偿方式", "补偿金额（元）", "备注"];
    private static readonly object?[] Good = [1.0, "东路项目", "A1", "张三", "411221199206130005", "13900000001", 80.5, "2020-05-20", "货币补偿", 350000.0, "无"];

    public static TheoryData<int, bool> Slides()
    {
        var all = new TheoryData<int, bool>();
        for (var at = 0; at < 7; at++)
        {
            all.Add(at, true);
            all.Add(at, false);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Slides))]
    public void Wherever_a_cell_was_inserted_or_deleted_there_is_one_remark(int at, bool right)
    {
        var row = With(With(Good, 2, "A2"), 4, "11010519491231002X");
        object?[] slid = right ? [.. row[..at], null, .. row[at..]] : [.. row[..at], .. row[(at + 1)..]];
        var sheet = Made.Read(Head, [.. Good], slid, With(With(Good, 2, "A3"), 4, "440524188001010014"));
        sheet.Rows[0].Faults.ShouldBeEmpty();
        sheet.Rows[2].Faults.ShouldBeEmpty();
        var fault = sheet.Rows[1].Faults.Single(f => f.Key is null);
        sheet.Rows[1].Faults.Where(f => f.Key is not null).ShouldAllBe(f => !right && f.Key == sheet.Columns[at].Key, "of the others only the value that was deleted is missed");
        (fault.Code, fault.Severity, fault.Column).ShouldBe(("row-shifted", Severity.Rejected, Fault.WholeRow));
        fault.Message.ShouldContain(right ? "右移" : "左移");
        fault.Proposal!.ShouldContain(right ? "左移一格" : "右移一格");
    }

    [Fact]
    public void A_row_that_is_merely_wrong_in_many_cells_is_told_of_each()
    {
        var sheet = Made.Read(Head, [.. Good], [2.0, "东路项目", "A2", "李四", "123", "电话", "面积", "某日", "货币补偿", "很多", null]);
        sheet.Rows[1].Faults.Select(f => f.Code).ShouldBe(["id-length", "phone-invalid", "number-unreadable", "date-invalid", "number-unreadable"]);
    }

    [Fact]
    public void A_row_that_was_left_mostly_blank_has_not_slid()
    {
        var sheet = Made.Read(Head, [.. Good], [2.0, null, "A2", "李四", null, null, null, null, null, null, null]);
        sheet.Rows[1].Faults.ShouldAllBe(f => f.Code != "row-shifted");
    }

    [Fact]
    public void Handed_back_it_is_mended_already()
    {
        var reading = Survey.Reader().Read([Made.Sheet("被征收户", Head, Good, [.. Good[..3], null, .. Good[3..]])], asOf: Survey.AsOf);
        var stream = new MemoryStream();
        ReturnedRows.Write(stream, reading);
        Survey.Reader().Read(stream, "x.xlsx", asOf: Survey.AsOf).Sheets.Single().Faults.ShouldBeEmpty();
    }

    private static object?[] With(object?[] row, int at, object? value)
    {
        var other = row.ToArray();
        other[at] = value;
        return other;
    }
}
