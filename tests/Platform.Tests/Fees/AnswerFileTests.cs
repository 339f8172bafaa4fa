using System.Text;
using Platform.Fees.Banking;
using Platform.Fees.Payouts;
using Platform.Kernel.Web;

namespace Platform.Tests.Fees;

/// <summary>The bank's answer, as banks write it.</summary>
public sealed class AnswerFileTests
{
    private static readonly Layout Layout = LayoutText.Read(BankFileTests.Shipped("csv-gbk"));

    [Fact]
    public void Columns_are_found_by_their_titles_below_a_heading_and_totals_are_no_rows()
    {
        var rows = Read("样例银行代发结果,,,\r\n交易状态, 序号 ,交易金额,失败原因\r\n交易成功,1,\"1,234.50\",\r\n退票,2,400,账号已销户\r\n处理中,3,400.00,\r\n,合计,2034.50,\r\n");
        rows.Select(r => (r.Row, r.Sequence, r.State, r.Reason)).ShouldBe([(3, 1, LineState.Paid, ""), (4, 2, LineState.Returned, "账号已销户"), (5, 3, LineState.Unknown, "")]);
        rows.ShouldAllBe(r => r.Batch == null && r.Name == null);
        rows.Select(r => AnswerFile.Fen(r.Amount!, LayoutAmount.Yuan)).ShouldBe([123_450, 40_000, 40_000]);
    }

    [Theory]
    [InlineData("123450", 123_450L)]
    [InlineData("1234.50", null)]
    [InlineData("一百", null)]
    public void A_bank_that_writes_cents_is_read_in_cents(string written, long? fen) => AnswerFile.Fen(written, LayoutAmount.Fen).ShouldBe(fen);

    [Fact]
    public void A_file_without_the_columns_is_refused() =>
        Should.Throw<ProblemException>(() => Read("账号,金额\r\n1,2\r\n")).Message.ShouldContain("没有找到“序号”和“结果”两列");

    [Theory]
    [InlineData(LineState.Waiting, LineState.Paid, true)]
    [InlineData(LineState.Unknown, LineState.Returned, true)]
    [InlineData(LineState.Paid, LineState.Returned, true)]
    [InlineData(LineState.Paid, LineState.Unknown, false)]
    [InlineData(LineState.Returned, LineState.Paid, false)]
    [InlineData(LineState.Returned, LineState.Unknown, false)]
    [InlineData(LineState.Paid, LineState.Paid, true)]
    internal void What_was_paid_may_still_come_back_and_what_came_back_stays_back(LineState before, LineState now, bool taken)
    {
        var line = new PayoutLine { Sequence = 1, Fen = 40_000, Name = "样例甲", State = before };
        (AnswerJudge.Fault(new(2, 1, now, "结果", null, "400.00", "样例 甲", ""), line, new() { Number = "FF2022-0001" }, LayoutAmount.Yuan) is null).ShouldBe(taken);
    }

    [Theory]
    [InlineData("FF2022-0002", "400.00", "样例甲", "批次号“FF2022-0002”不是 FF2022-0001")]
    [InlineData("FF2022-0001", "400.01", "样例甲", "序号 1 的金额“400.01”与批次的 400.00 元不符")]
    [InlineData("FF2022-0001", "400.00", "样例乙", "序号 1 的户名与批次不符")]
    public void A_row_that_does_not_fit_its_payment_is_named(string batch, string amount, string name, string fault) =>
        AnswerJudge.Fault(new(2, 1, LineState.Paid, "成功", batch, amount, name, ""), new() { Sequence = 1, Fen = 40_000, Name = "样例甲" }, new() { Number = "FF2022-0001" }, LayoutAmount.Yuan).ShouldBe(fault);

    private static IReadOnlyList<AnswerRow> Read(string text) => AnswerFile.Read(CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes(text), "回盘.csv", Layout.Answer);
}
