using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Fees.Survey;

/// <summary>过渡费发放: one row per payment to a family for a span of months.</summary>
internal sealed class PaymentSheet : SheetDefinition
{
    public override string Kind => SurveyKinds.Payments;

    public override string Word => "fees";

    public override int Order => 40;

    public override IReadOnlyList<string> Hints => ["过渡费发放", "安置费发放", "发放明细", "发放表", "发放台账", "过渡费"];

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("ordinal", "序号", ColumnType.Ordinal, "编号", "No", "行号"),
        new(SurveyKeys.Household, "户编号", ColumnType.Code, "户号", "户编码", "被征收户编号", "户代码", "档案编号", "协议编号", "家庭编号") { Required = true, Grave = true, Limit = 60 },
        new(SurveyKeys.Person, "被征收人", ColumnType.Text, "户主", "姓名", "被征收人姓名", "领款人", "户主姓名", "收款人", "领取人", "被征收户主", "产权人") { Limit = 100 },
        new(SurveyKeys.Project, "项目名称", ColumnType.Text, "所属项目", "征收项目", "征收项目名称", "项目", "涉及项目") { Tidy = true, Limit = 200 },
        new("batch", "批次", ColumnType.Text, "发放批次", "期次", "期数", "批") { Limit = 100 },
        new("from", "所属期起", ColumnType.Month, "起始月份", "所属期开始", "开始月份", "起月", "发放起始月", "起始时间", "起始年月", "起始月", "开始时间", "起始日期") { Groups = Period, Required = true, Grave = true },
        new("to", "所属期止", ColumnType.Month, "截止月份", "所属期截止", "结束月份", "止月", "发放截止月", "终止月份", "截止时间", "终止年月", "截止年月", "截止月", "结束时间", "截止日期", "所属期至") { Groups = Period, Required = true, Grave = true },
        new("months", "月数", ColumnType.Integer, "发放月数", "计发月数", "月份数", "共计月数", "个月") { Called = "月数" },
        new("due", "应发金额", ColumnType.Money, "应发", "应付金额", "应发数", "应付", "应发过渡费", "应发放金额") { Called = "应发金额" },
        new("paid", "实发金额", ColumnType.Money, "实发", "已发金额", "发放金额", "实付金额", "实发数", "实际发放金额", "已付金额", "实发过渡费", "实发放金额", "金额") { Required = true, Grave = true, Signed = true, Called = "实发金额" },
        new("paidOn", "发放日期", ColumnType.Date, "发放时间", "支付日期", "付款日期", "打款日期", "支付时间", "到账日期", "拨付日期") { Required = true, Grave = true, Past = true },
        new("method", "发放方式", ColumnType.Text, "支付方式", "发放形式", "付款方式", "发放渠道") { Limit = 100 },
        new("card", "收款账号", ColumnType.BankCard, "银行账号", "收款账户", "卡号", "账号", "银行卡号", "收款帐号", "一卡通账号", "帐号"),
        new("remark", "备注", ColumnType.Text, "说明", "附注", "其他说明"),
    ];

    private static IReadOnlyList<string> Period { get; } = ["所属期", "发放期间", "发放所属期", "费用所属期", "所属期间"];

    public override void CheckRows(SheetRows rows, SurveyFile file, ISurveyKnown known)
    {
        var payees = new Payees(file.All(SurveyKinds.Households), known);
        foreach (var row in rows)
        {
            var payee = payees.Find(row);
            PaymentChecks.Payee(row, payee, payees.Judge);
            PaymentChecks.Amount(row);
            PaymentChecks.Months(row, payee);
            PaymentChecks.Handover(row, payee);
        }

        PaymentRuns.Duplicates(rows);
        PaymentRuns.Overlaps(rows, payees);
        PaymentRuns.Stored(rows, known);
    }
}
