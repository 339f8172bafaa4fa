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
}
