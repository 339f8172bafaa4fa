using System.Text;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>Workbooks of the same kinds in other shapes.</summary>
public sealed class OtherShapes
{
    private static readonly object?[] Head = ["户号", "户主姓名", "身份证号", "征收项目", "房屋建筑面积（平方米）", "签约时间", "补偿款（万元）", "腾房时间", "月过渡费单价", "卡号"];
    private const string Id = "411221199206130005";

    [Fact]
    public void A_header_in_the_first_row_without_running_numbers_or_titles()
    {
        var sheet = Made.Read(Head, ["a-1", "张三", Id, "甲路项目", "８９．５㎡", 42510.0, 3.5, "2016.9", "6元", "6217000000708752757"]);
        sheet.Kind.ShouldBe("被征收户");
        var row = sheet.Rows.Single();
        row.Faults.ShouldBeEmpty();
        (row.Text("household"), row.Dm2("area"), row.Date("signed"), row.Fen("compensation"), row.Fen("rate")).ShouldBe(("A-1", 8950L, new DateOnly(2016, 5, 20), 3_500_000L, 600L));
        (row.Date("moved"), row.MonthOnly("moved")).ShouldBe((new DateOnly(2016, 9, 1), true));
    }

    [Theory]
    [InlineData("单位：万元、㎡", 123.45, 123_450_000_00L / 100)]
    [InlineData("单位：元", 123.45, 12_345L)]
    [InlineData("金额单位：万元", "1,234.5", 1_234_500_000L)]
    [InlineData("单位：万元", "35000元", 3_500_000L)]
    [InlineData("单位：元", "3.5万", 3_500_000L)]
    [InlineData("单位：元", "３，５００", 350_000L)]
    public void Money_is_in_the_unit_that_the_sheet_or_the_cell_names(string line, object printed, long fen)
    {
        var sheet = Made.Read(["某县台账"], ["2015年以来"], [line, null, "填报日期：2022年6月30日"],
            ["序号", "户编号", "被征收人", "身份证号码", "项目名称", "征收面积", "补偿金额", "过渡费标准"], [1, "A1", "张三", Id, "甲", 80, printed, 6]);
        var row = sheet.Rows.Single();
        row.Faults.ShouldBeEmpty();
        row.Fen("compensation").ShouldBe(fen);
        row.Fen("rate").ShouldBe(600);
        sheet.AsOf.ShouldBe(new DateOnly(2022, 6, 30));
        sheet.Ignored.Select(i => i.Why).ShouldBe(["标题", "说明", "填报信息", "表头"]);
    }

    [Fact]
    public void Joined_cells_and_ditto_marks_repeat_their_value()
    {
        var sheet = Made.Read(null, Made.Sheet("x", [new RawMerge(2, 4, 3, 3)], Head,
            ["A1", "甲", Id, "东路项目", 80], ["A2", "乙", Id, null, 80], ["A3", "丙", Id, null, 80], ["A4", "丁", Id, "西路项目", 80], ["A5", "戊", Id, "同上", 80]));
        sheet.Rows.Select(r => r.Text("project")).ShouldBe(["东路项目", "东路项目", "东路项目", "西路项目", "西路项目"]);
        sheet.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_grouped_list_whose_joined_cells_were_lost_still_ties_its_rows()
    {
        var rows = Enumerable.Range(1, 12).Select(i => new object?[] { "A" + i, "甲", Id, i % 6 == 1 ? "项目" + i : null, 80 });
        var sheet = Made.Read([Head, .. rows]);
        sheet.Faults.ShouldBeEmpty();
        sheet.Rows[5].Text("project").ShouldBe("项目1");
        sheet.Rows[11].Text("project").ShouldBe("项目7");
    }

    [Fact]
    public void A_single_missing_project_is_a_fault_and_no_group()
    {
        var rows = Enumerable.Range(1, 12).Select(i => new object?[] { "A" + i, "甲", Id, i == 7 ? null : "项目", 80 });
        Made.Read([Head, .. rows]).Faults.Select(f => (f.Row, f.Code)).ShouldBe([(8, "required-missing")]);
    }

    [Fact]
    public void Two_header_rows_of_a_csv_have_lost_their_joined_cells()
    {
        const string csv = """
            征收项目排查表,,,,,,,,,
            序号,项目名称,征收决定,,项目状态,被征收房屋,,补偿资金（万元）,,
            ,,文号,作出日期,,面积（㎡）,户数,概算,到位,缺口
            1,甲项目,某政〔2016〕1号,2016.4.12,已完成,1000,10,50,40,10
            合计,,,,,1000,11,50,40,10
            """;
        var sheet = Made.ReadCsv(Encoding.UTF8.GetBytes(csv)).Sheets.Single();
        sheet.HeaderRows.ShouldBe([2, 3]);
        sheet.Columns.Select(c => c.Key).ShouldBe(["ordinal", "project", "decisionNo", "decided", "state", "area", "households", "needed", "arrived", "gap"]);
        sheet.Columns.Single(c => c.Key == "gap").Printed.ShouldBe("补偿资金/缺口");
        sheet.Faults.ShouldBeEmpty();
        sheet.Rows.Single().Fen("needed").ShouldBe(50_000_000);
        sheet.Totals.Single(t => t.Message is not null).Message.ShouldBe("合计行“被征收房屋/户数”为11，与各行之和10相差1，以各行之和为准");
    }

    [Fact]
    public void One_header_row_may_carry_group_and_title_together()
    {
        var sheet = Made.Read(["项目名称", "项目状态", "被征收房屋面积(万㎡)", "征收户数", "补偿资金概算（元）", "补偿资金到位（元）", "补偿资金缺口（元）", "安置房缺口", "过渡安置费拖欠（万元）"],
            ["甲", "未完成", 1.5, 120, 1_000_000, 400_000, 600_000, 5, 1.2]);
        var row = sheet.Rows.Single();
        row.Faults.ShouldBeEmpty();
        (row.Dm2("area"), row.Fen("gap"), row.Int("flatsGap"), row.Fen("feeOwed")).ShouldBe((1_500_000L, 60_000_000L, 5, 1_200_000L));
    }

    [Fact]
    public void Lines_between_data_are_told_from_data()
    {
        var sheet = Made.Read(Head, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
            ["A1", "甲", Id, "东", 80], ["以下为二期住户，由乡镇填报。"], ["A2", "乙", Id, "东", 80], ["小  计", null, null, null, 160], [], Head,
            ["A3", "丙", Id, "东", 80], ["合 计", null, null, null, 240], ["审核人：", null, null, "填表人：某某"]);
        sheet.Rows.Select(r => r.Number).ShouldBe([3, 5, 9]);
        sheet.Ignored.Select(i => i.Why).ShouldBe(["表头", "栏次行", "中间的说明行", "小计行", "空行", "重复的表头", "合计行", "落款"]);
        sheet.Totals.ShouldAllBe(t => t.Message == null);
    }

    [Fact]
    public void Tables_below_each_other_have_each_their_own_columns_and_units()
    {
        var read = Survey.Reader().Read(
            [Made.Sheet("台账", ["一、2016年户"], ["单位：万元"], Head, ["A1", "甲", Id, "东", 80, null, 3.5], ["A2", "乙", Id, "东", 90, null, 4], ["合计", null, null, null, 170, null, 7.5],
                [], ["二、2017年户"], ["单位：元"], ["序号", "户主姓名", "户号", "身份证号", "征收项目", "补偿款", "房屋建筑面积（平方米）"],
                [1, "丙", "A3", Id, "东", 50_000, 70], [2, "丁", "A4", Id, "东", 60_000, 71], ["合计", null, null, null, null, 110_000, 142],
                ["项目名称", "项目状态", "征收户数"], ["东", "未完成", 4])],
            asOf: Survey.AsOf).Sheets;
        read.Select(s => (s.Name, s.Kind)).ShouldBe([("台账", "被征收户"), ("台账（第2张表）", "被征收户"), ("台账（第3张表）", "征收项目")]);
        read.SelectMany(s => s.Faults).Where(f => f.Severity == Severity.Rejected).ShouldAllBe(f => f.Code == "required-missing");
        read[0].Rows.Select(r => (r.Text("household"), r.Fen("compensation"))).ShouldBe([("A1", 3_500_000L), ("A2", 4_000_000L)]);
        read[1].Rows.Select(r => (r.Number, r.Text("household"), r.Fen("compensation"), r.Dm2("area"))).ShouldBe([(11, "A3", 5_000_000L, 7000L), (12, "A4", 6_000_000L, 7100L)]);
        read[1].Totals.Where(t => t.Message != null).Select(t => (t.Key, t.Stated, t.Sum)).ShouldBe([("area", 14_200L, 14_100L)]);
        read[2].Rows.Single().Int("households").ShouldBe(4);
    }

    [Fact]
    public void Errors_in_cells_are_told_and_weighed_by_their_column()
    {
        var row = Made.Read(Head, ["A1", "甲", Id, "东", "#ERR:#N/A", "#ERR:#VALUE!", 1, null, 6, "#ERR:#REF!"]).Rows.Single();
        row.Faults.Select(f => (f.Key, f.Code, f.Severity)).ShouldBe([("area", "number-unreadable", Severity.Rejected), ("signed", "date-invalid", Severity.Rejected), ("card", "cell-error", Severity.Warned)]);
    }

    [Fact]
    public void Struck_and_hidden_rows_and_errors_of_a_workbook()
    {
        var file = Made.Workbook(
            Made.Row(1, "", "", [.. Head.Cast<string>().Take(5)])
            + Made.Row(2, "", "s=\"1\"", "A1", "甲", Id, "东", "80")
            + Made.Row(3, "hidden=\"1\"", "", "A2", "乙", Id, "东", "80")
            + Made.Row(4, "", "", "A3", "丙", Id, "东", "#N/A")
            + Made.Row(5, "", "", "A4", "丁", Id, null, "80"),
            "<xf/><xf fontId=\"1\"/>", "<font/><font><strike/></font>", "<mergeCells><mergeCell ref=\"D4:D5\"/></mergeCells>");
        var sheet = Survey.Reader().Read(file, "a.xlsx").Sheets.Single();
        sheet.Name.ShouldBe("附件1");
        sheet.Faults.Select(f => (f.Row, f.Code)).ShouldBe([(2, "struck-row"), (3, "hidden-row"), (4, "number-unreadable")]);
        sheet.Rows[3].Text("project").ShouldBe("东");
    }

    [Fact]
    public void Cells_speak_for_columns_whose_titles_say_little()
    {
        var sheet = Made.Read(["户编号", "被征收人", "个人号码", "项目名称", "征收的面积", "手机联系号"],
            ["A1", "甲", Id, "东", 80, "13900000001"], ["A2", "乙", Id, "东", 80, "13900000002"], ["A3", "丙", Id, "东", 80, "13900000003"]);
        sheet.Columns.Where(c => c.By == MatchedBy.Guess).Select(c => c.Key).ShouldBe(["idNumber", "area", "phone"]);
        sheet.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Gbk_utf8_and_utf16_read_alike()
    {
        var csv = string.Join(",", Head) + "\nA1,张三," + Id + ",东路（一期）项目,80,2016-5-20,3.5,,6,\n";
        Encoding[] encodings = [new UTF8Encoding(true), new UTF8Encoding(false), CodePagesEncodingProvider.Instance.GetEncoding(936)!, new UnicodeEncoding(false, true)];
        foreach (var encoding in encodings)
        {
            var sheet = Made.ReadCsv([.. encoding.GetPreamble(), .. encoding.GetBytes(csv)]).Sheets.Single();
            sheet.Rows.Single().Text("project").ShouldBe("东路（一期）项目");
            sheet.Faults.ShouldBeEmpty();
        }
    }
}
