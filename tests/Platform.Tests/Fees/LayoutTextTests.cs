using Platform.Fees.Banking;
using Platform.Kernel.Web;

namespace Platform.Tests.Fees;

/// <summary>A layout that would make a file without a word that must be in it is refused when it is written down.</summary>
public sealed class LayoutTextTests
{
    [Theory]
    [InlineData("\"what\": \"account\"", "\"what\": \"code\"", "account")]
    [InlineData("\"what\": \"count\"", "\"what\": \"day\"", "count")]
    [InlineData("\"what\": \"sum\"", "\"what\": \"day\"", "sum")]
    [InlineData("\"what\": \"sequence\"", "\"what\": \"place\"", "不认识的项")]
    [InlineData("\"titles\"", "\"tittles\"", "不认识的项")]
    [InlineData("\"kind\": \"csv\",", "", "漏写的项")]
    [InlineData("\"kind\": \"csv\"", "\"kind\": \"fixed\"", "宽度")]
    [InlineData("{from}", "{month}", "purpose")]
    [InlineData("[\"失败\", ", "[\"成功\", ", "写了两次")]
    [InlineData("\"askAgainDays\": 3", "\"askAgainDays\": 0", "askAgainDays")]
    [InlineData("\"paid\": [\"成功\", \"交易成功\", \"已入账\"]", "\"paid\": null", "paid")]
    [InlineData("\"name\": \"通用 CSV（UTF-8）\",", "\"name\": \"一\", \"name\": \"二\",", "JSON")]
    public void What_is_missing_or_not_understood_is_refused_with_its_word(string what, string instead, string told)
    {
        var text = BankFileTests.Shipped("csv-utf8");
        text.ShouldContain(what);
        Should.Throw<ProblemException>(() => LayoutText.Read(text.Replace(what, instead, StringComparison.Ordinal))).Message.ShouldContain(told);
    }

    [Theory]
    [InlineData("csv-utf8")]
    [InlineData("csv-gbk")]
    [InlineData("fixed-gbk")]
    public void What_comes_with_the_house_is_read(string key) => LayoutText.Read(BankFileTests.Shipped(key)).Fields.Count().ShouldBeGreaterThan(8);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_layout_is_refused(string text) => Should.Throw<ProblemException>(() => LayoutText.Read(text)).Code.ShouldBe("invalid");
}
