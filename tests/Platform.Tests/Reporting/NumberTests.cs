using Platform.Reporting.Checking;

namespace Platform.Tests.Reporting;

/// <summary>Numbers with a unit are found in a text as people write them, and nothing else is.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("共有征收项目12个", "12 个")]
    [InlineData("共有征收项目 12 个。", "12 个")]
    [InlineData("征收户数１，２３４户", "1234 户")]
    [InlineData("征收户数1,234户", "1234 户")]
    [InlineData("到位资金318.50万元", "3185000 元")]
    [InlineData("到位资金3,185,000元", "3185000 元")]
    [InlineData("到位资金三百一十八点五万元", "3185000 元")]
    [InlineData("投入1.2亿元", "120000000 元")]
    [InlineData("投入资金约 3 万 元", "30000 元")]
    [InlineData("安置三百二十户", "320 户")]
    [InlineData("安置一百零五户群众", "105 户")]
    [InlineData("安置两千三百户", "2300 户")]
    [InlineData("涉及三万五千户", "35000 户")]
    [InlineData("共十二套", "12 套")]
    [InlineData("两个征收项目", "2 个")]
    [InlineData("整改率93.9%", "93.9 %")]
    [InlineData("整改率９３．９％", "93.9 %")]
    [InlineData("整改率百分之九十三点九", "93.9 %")]
    [InlineData("三分之二的户已经安置", "67 %")]
    [InlineData("七成以上户已经安置，九成半的项目完成", "70 %|95 %")]
    [InlineData("面积7,869.78平方米", "7869.78 ㎡")]
    [InlineData("面积1.5万平方米", "15000 ㎡")]
    [InlineData("信访事项8起", "8 件")]
    [InlineData("印发制度6项", "6 个")]
    [InlineData("安置房360套，已分配120套", "360 套|120 套")]
    [InlineData("涉及12户、36.5万元", "12 户|365000 元")]
    public void A_number_is_read_with_its_unit(string text, string numbers) => Found(text).ShouldBe(numbers);

    [Theory]
    [InlineData("按照三建〔2022〕61号要求")]
    [InlineData("截至2022年9月20日")]
    [InlineData("根据第十二条、第3项规定")]
    [InlineData("一户一策、一项目一方案")]
    [InlineData("从两个方面开展工作")]
    [InlineData("分三个阶段，用8个月时间")]
    [InlineData("提高2.3个百分点")]
    [InlineData("在5个工作日内")]
    [InlineData("坚持一件一件办")]
    [InlineData("一、问题排查情况（一）基本情况")]
    [InlineData("连续三次、第二次会议")]
    public void What_counts_nothing_is_no_number(string text) => Found(text).ShouldBe("");

    [Theory]
    [InlineData("十", 10)]
    [InlineData("十五", 15)]
    [InlineData("二十", 20)]
    [InlineData("一百零三", 103)]
    [InlineData("三千零四十", 3040)]
    [InlineData("一万零五", 10005)]
    [InlineData("二〇二二", 2022)]
    [InlineData("一亿二千万", 120000000)]
    public void Chinese_numbers_are_read(string text, long value) => ChineseNumber.Read(text).ShouldBe(value);

    private static string Found(string text) =>
        string.Join('|', WrittenNumber.In(text).Where(n => !n.IsLoose).Select(n => $"{n.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)} {n.Unit}"));
}
