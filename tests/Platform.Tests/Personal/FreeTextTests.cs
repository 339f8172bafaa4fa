using Platform.Kernel.Personal;

namespace Platform.Tests.Personal;

/// <summary>Reasons are kept for ever, so no number of a person may stand in them.</summary>
public sealed class FreeTextTests
{
    [Theory]
    [InlineData("他的电话是13900000887", true)]
    [InlineData("139 0000 0887", true)]
    [InlineData("139-0000-0887", true)]
    [InlineData("411221199206130005", true)]
    [InlineData("核对2022年8月31日签的协议，户编号MC01-0001", false)]
    [InlineData("2022-08-31 到 2022-09-30", false)]
    [InlineData("三建〔2022〕61号", false)]
    public void A_run_of_eleven_digits_is_taken_for_one(string text, bool holds) => PersonalMask.HoldsNumber(text).ShouldBe(holds);

    [Theory]
    [InlineData("身份证411221199206130005，电话13900000887。", "身份证411221********0005，电话139****0887。")]
    [InlineData("证 411221 19920613 0005 已交", "证 411221********0005 已交")]
    [InlineData("４１１２２１１９９２０６１３０００５", "411221********0005")]
    [InlineData("老证110105491231002", "老证110105*****1002")]
    [InlineData("11010519491231002x", "110105********002X")]
    [InlineData("卡6217 0000 0070 8752 757", "卡****2757")]
    [InlineData("139-0000-0887", "139****0887")]
    [InlineData("411221199206130006", "411221199206130006")]
    [InlineData("自2018-01-01至2018-06-30，三建〔2022〕61号，应发24000.00元", "自2018-01-01至2018-06-30，三建〔2022〕61号，应发24000.00元")]
    [InlineData("豫（2016）渑池县不动产权第0001234号", "豫（2016）渑池县不动产权第0001234号")]
    [InlineData("91350100M000100Y43", "91350100M000100Y43")]
    public void Numbers_of_persons_in_a_free_text_are_masked_and_others_stay(string written, string kept)
    {
        PersonalMask.FreeText(written).ShouldBe(kept);
        PersonalMask.FreeText(kept).ShouldBe(kept);
    }
}
