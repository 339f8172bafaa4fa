using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>Sheets beside each other, beside what is stored, and with modules switched off.</summary>
public sealed class Neighbours
{
    private static readonly object?[] Payments = ["户编号", "被征收人", "批次", "所属期起", "所属期止", "月数", "应发金额", "实发金额", "发放日期", "备注"];

    [Fact]
    public void Payments_alone_are_judged_by_what_is_stored()
    {
        var known = new Known(new KnownHousehold("A1", "张三", "甲项目", "exchange", 1, new DateOnly(2018, 3, 5)));
        var sheet = Made.Read(known, Made.Sheet("x", Payments,
            ["A1", "张三", "第1批", "2018-01", "2018-06", 6, 2400, 2400, "2018-08-01", null],
            ["a1 ", "李四", "第2批", "2018.04", "2018.06", 3, 1200, 1300, "2018-08-02", null],
            ["A9", "王五", "第1批", "2018-01", "2018-06", 6, 2400, 2400, "2018-08-01", null]));
        sheet.Faults.Select(f => (f.Row, f.Code)).ShouldBe([(3, "name-mismatch"), (3, "paid-over-due"), (3, "paid-after-handover"), (4, "household-unknown")], ignoreOrder: true);
    }

    [Fact]
    public void Payments_that_are_stored_are_no_fault_but_marked()
    {
        var known = new Known(new KnownHousehold("A1", "张三", null));
        known.Paid.Add(new KnownPayment(new DateOnly(2018, 1, 1), new DateOnly(2018, 6, 1), 240_000, new DateOnly(2018, 8, 1)));
        var sheet = Made.Read(known, Made.Sheet("x", Payments, ["A1", "张三", "第1批", "2018-01", "2018-06", 6, 2400, 2400, "2018-08-01", null]));
        sheet.Rows.Single().Outcome.ShouldBe(Severity.Good);
        sheet.Rows.Single().Stored.ShouldBeTrue();
    }

    [Fact]
    public void Payments_with_nothing_to_look_in_stay_without_remark() =>
        Made.Read(Payments, ["A1", "张三", "第1批", "2018-01", "2018-06", 6, 2400, 2400, "2018-08-01", null]).Faults.ShouldBeEmpty();

    [Fact]
    public void A_payment_reversed_and_paid_again_does_not_overlap()
    {
        var sheet = Made.Read(Payments,
            ["A1", "张三", "第1批", "2018-01", "2018-06", 6, 2400, 2400, "2018-08-01", null],
            ["A1", "张三", "第1批", "2018-01", "2018-06", 6, 2400, -2400, "2018-09-01", "冲正"],
            ["A1", "张三", "补发", "2018-01", "2018-06", 6, 2400, 2400, "2018-10-01", null],
            ["A1", "张三", "第2批", "2018-06", "2018-12", 7, 2800, 2800, "2019-01-01", null]);
        sheet.Faults.Select(f => (f.Row, f.Code)).ShouldBe([(3, "reversal"), (5, "period-overlap")]);
    }

    [Fact]
    public void A_switched_off_module_leaves_its_columns_unclaimed_and_its_sheets_waiting()
    {
        using var stream = File.OpenRead(Survey.PathOf("渑池县排查台账.xlsx"));
        var reading = Survey.Reader(["Fees", "Housing"]).Read(stream, "x.xlsx");
        reading.Waiting.Select(w => (w.Name, w.Word)).ShouldBe([("安置房源", "housing"), ("过渡费发放", "fees"), ("填表说明", null)]);
        var households = reading.Sheets.Single(s => s.Kind == "被征收户");
        households.Unclaimed.ShouldContain(u => u.Printed == "银行账号" && u.Word == "fees");
        households.Unclaimed.ShouldContain(u => u.Printed == "交房日期" && u.Word == "housing");
        households.Columns.ShouldAllBe(c => c.Word == "projects");
        households.Count(Severity.Rejected).ShouldBe(24);
        reading.Sheets.Single(s => s.Kind == "征收项目").Faults.Count().ShouldBe(2);
    }

    [Fact]
    public void Several_sheets_of_one_kind_are_judged_together()
    {
        object?[] head = ["户编号", "被征收人", "身份证号码", "项目名称", "征收面积"];
        var reading = Survey.Reader().Read(
            [Made.Sheet("东片", head, ["A1", "甲", "411221199206130005", "东", 80]), Made.Sheet("西片", head, ["A1", "甲", "411221199206130005", "东", 80])]);
        reading.Sheets[1].Faults.Single().Message.ShouldStartWith("与《东片》第2行为同一户");
    }

    [Fact]
    public void A_project_named_without_its_county_is_still_found()
    {
        var reading = Survey.Reader().Read(
        [
            Made.Sheet("征收项目", ["项目名称", "项目状态", "征收户数"], ["渑池县东关街旧城改建项目(一期)", "未完成", 1]),
            Made.Sheet("户", ["户编号", "被征收人", "身份证号码", "项目名称", "征收面积"],
                ["A1", "甲", "411221199206130005", "东关街旧城改建项目（一期）", 80], ["A2", "乙", "411221199206130005", "东关街旧城改建项目（二期）", 80]),
        ]);
        reading.Sheets[1].Faults.Select(f => (f.Row, f.Code)).ShouldBe([(3, "project-unknown")]);
        reading.Sheets[1].Rows[0].Text("project").ShouldBe("渑池县东关街旧城改建项目（一期）");
    }

    private sealed class Known(params KnownHousehold[] households) : ISurveyKnown
    {
        public List<KnownPayment> Paid { get; } = [];

        public bool HasProjects => false;

        public bool HasHouseholds => households.Length > 0;

        public KnownProject? Project(string folded) => null;

        public KnownHousehold? Household(string folded) => households.FirstOrDefault(h => Fold.Code(h.Code) == folded);

        public KnownFlat? Flat(string key) => null;

        public IReadOnlyList<KnownPayment> Payments(string folded) => Paid;
    }
}
