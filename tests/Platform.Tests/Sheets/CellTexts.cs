using CsCheck;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>Single cells in all the ways people write them.</summary>
public sealed class CellTexts
{
    private static readonly object?[] Head = ["户编号", "被征收人", "身份证号码", "项目名称", "征收面积（㎡）", "签约日期", "联系电话", "银行账号", "家庭人口"];
    private const string Id = "411221199206130005";

    public static TheoryData<object, string?> Dates => new()
    {
        { "2016.5.20", "2016-05-20" }, { "2016年5月20日", "2016-05-20" }, { "2016-5-20", "2016-05-20" }, { "2016/05/20", "2016-05-20" },
        { "20160520", "2016-05-20" }, { 20160520, "2016-05-20" }, { 42510, "2016-05-20" }, { "42510", "2016-05-20" }, { "２０１６．５．２０", "2016-05-20" },
        { "2016.5", "2016-05-01" }, { 2016.5, "2016-05-01" }, { "2016年5月", "2016-05-01" }, { "2016-5", "2016-05-01" }, { "2016.1", "2016-01-01" },
        { 2016.12, "2016-12-01" }, { 201605, "2016-05-01" }, { "二〇一六年五月二十日", "2016-05-20" }, { "2016-05-20 00:00:00", "2016-05-20" },
        { "2016年5月20号", "2016-05-20" }, { " 2016. 5. 20 ", "2016-05-20" }, { "'2016-5-20", "2016-05-20" }, { "20/5/2016", "2016-05-20" }, { "—", null }, { "无", null }, { "/", null }, { "//", null },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_in_every_accepted_writing(object printed, string? day)
    {
        var row = Row(signed: printed);
        row.Faults.ShouldBeEmpty();
        row.Date("signed")?.ToString("yyyy-MM-dd").ShouldBe(day);
        (row.Date("signed") is null).ShouldBe(day is null);
    }

    [Theory]
    [InlineData(2016.1, "date-ambiguous", Severity.Warned)]
    [InlineData("2016", "date-ambiguous", Severity.Warned)]
    [InlineData("5/6/2016", "date-ambiguous", Severity.Warned)]
    [InlineData("2018-02-30", "date-invalid", Severity.Rejected)]
    [InlineData("2019.13.5", "date-invalid", Severity.Rejected)]
    [InlineData(20211131, "date-invalid", Severity.Rejected)]
    [InlineData("去年", "date-invalid", Severity.Rejected)]
    [InlineData("2202年3月8日", "date-in-future", Severity.Rejected)]
    public void Dates_that_are_none(object printed, string code, Severity severity)
    {
        var fault = Row(signed: printed).Faults.ShouldHaveSingleItem();
        (fault.Code, fault.Severity, fault.Column).ShouldBe((code, severity, "签约日期"));
    }

    [Theory]
    [InlineData("411281197503150000", "id-precision-lost")] // 0 where X belongs
    [InlineData("411281196909280000", "id-check-digit")]
    [InlineData("411281196909285000", "id-precision-lost")]
    [InlineData("411221199206130004", "id-check-digit")]
    [InlineData("4.11281E+17", "id-precision-lost")]
    [InlineData(4.1122119480604e17, "id-precision-lost")]
    [InlineData("41122119920613000", "id-length")]
    [InlineData("411221920613001", "id-length")]
    [InlineData(411221920613001.0, "id-length")]
    [InlineData("—", "id-missing")]
    public void Identity_numbers_with_something_wrong(object printed, string code)
    {
        var fault = Row(id: printed).Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Severity.ShouldBe(code == "id-precision-lost" ? Severity.Rejected : Severity.Warned);
    }

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData("'440524188001010014")]
    [InlineData(" 411221199206130005\t")]
    [InlineData("４１１２２１１９９２０６１３０００５")]
    [InlineData("411221 19920613 0005")]
    [InlineData("12610629MB2970588H")]
    public void Identity_numbers_and_credit_codes_in_order(string printed) => Row(id: printed).Faults.ShouldBeEmpty();

    [Theory]
    [InlineData("约80")]
    [InlineData("85.6+12")]
    [InlineData("12,34")]
    [InlineData("待测绘")]
    [InlineData("1e400")]
    public void Areas_that_are_no_number(string printed) => Row(area: printed).Faults.ShouldHaveSingleItem().Code.ShouldBe("number-unreadable");

    [Theory]
    [InlineData("139-0000-0887", "13900000887")]
    [InlineData(13900000887.0, "13900000887")]
    [InlineData("+86 139 0000 0887", "13900000887")]
    public void Telephones(object printed, string digits)
    {
        var row = Row(phone: printed);
        row.Faults.ShouldBeEmpty();
        row.Text("phone").ShouldBe(digits);
    }

    [Fact]
    public void Cards_lose_their_last_digits_as_numbers()
    {
        Row(card: 6217000000708752757.0).Faults.ShouldHaveSingleItem().Code.ShouldBe("card-precision-lost");
        Row(card: "6217 0000 0070 8752 757").Text("card").ShouldBe("6217000000708752757");
    }

    [Fact]
    public void Any_area_reads_back_however_it_is_written() =>
        Gen.Select(Gen.Long[1, 99_999_999], Gen.Int[0, 5]).Sample((dm2, way) =>
        {
            var plain = (dm2 / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture);
            object printed = way switch
            {
                0 => (double)(dm2 / 100m),
                1 => plain,
                2 => (dm2 / 100m).ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture),
                3 => string.Concat(plain.Select(c => (char)(c + 0xfee0))),
                4 => $" {plain} ㎡",
                _ => plain + "平方米",
            };
            return Row(area: printed).Dm2("area") == dm2;
        }, iter: 300);

    private static SheetRow Row(object? id = null, object? area = null, object? signed = null, object? phone = null, object? card = null) =>
        Made.Read(Head, ["A1", "张三", id ?? Id, "东", area ?? 80, signed, phone, card, "3人"]).Rows.Single();
}
