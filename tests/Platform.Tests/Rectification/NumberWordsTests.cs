using Platform.Rectification.Rules;

namespace Platform.Tests.Rectification;

/// <summary>How numbers and limits are read out.</summary>
public sealed class NumberWordsTests
{
    [Theory]
    [InlineData(123456L, "分", "1,234.56 元")]
    [InlineData(0L, "分", "0 元")]
    [InlineData(46L, "%", "46%")]
    [InlineData(2703L, "天", "2,703 天")]
    [InlineData(null, "户", "—")]
    public void A_value_stands_with_its_unit(long? value, string unit, string words) => NumberWords.Of(value, unit).ShouldBe(words);

    [Theory]
    [InlineData(Comparison.Above, 0, "分", "高于 0 元")]
    [InlineData(Comparison.Below, 60, "%", "低于 60%")]
    [InlineData(Comparison.AtLeast, 3, "件", "达到 3 件")]
    [InlineData(Comparison.OverdueAtLeast, 30, "天", "超期满 30 天")]
    public void A_limit_says_when_it_is_passed(Comparison compare, long threshold, string unit, string words) =>
        NumberWords.Of(compare, threshold, unit).ShouldBe(words);
}
