using Platform.Fees.Stated;
using Platform.Fees.Tallies;
using Platform.Projects.Contracts;

namespace Platform.Tests.Fees;

public sealed class ProjectFeeTests
{
    [Fact]
    public void Arrears_are_stated_due_less_what_was_paid() =>
        Assert.Equal(14_872_512, Of(new() { DueFen = 440_850_000, OwedFen = 17_580_000 }, 425_977_488).ArrearsFen);

    [Fact]
    public void What_rounding_to_ten_thousandths_explains_is_no_arrears()
    {
        Assert.Equal(0, Of(new() { DueFen = 440_850_000 }, 440_840_001).ArrearsFen);
        Assert.Equal(10_000, Of(new() { DueFen = 440_850_000 }, 440_840_000).ArrearsFen);
        Assert.Equal(0, Of(new() { DueFen = 440_850_000 }, 450_000_000).ArrearsFen);
        Assert.False(Of(new() { PaidFen = 425_980_000 }, 425_977_488).PaidDiffers);
        Assert.True(Of(new() { PaidFen = 425_990_000 }, 425_977_488).PaidDiffers);
    }

    [Fact]
    public void Without_a_stated_due_the_stated_arrears_count_and_without_both_nothing_is_known()
    {
        Assert.Equal(17_580_000, Of(new() { OwedFen = 17_580_000 }, 425_977_488).ArrearsFen);
        Assert.Null(Of(new() { PaidFen = 1 }, 425_977_488).ArrearsFen);
        Assert.Null(Of(null, 425_977_488).ArrearsFen);
    }

    [Fact]
    public void Projects_are_called_by_the_last_two_digits_unless_two_would_meet()
    {
        var names = ProjectNumbers.Of(["411221-01", "411221-07", "411221-107", "甲", ""]);

        Assert.Equal("01", names["411221-01"]);
        Assert.Equal("411221-07", names["411221-07"]);
        Assert.Equal("甲", names["甲"]);
        Assert.Equal(4, names.Count);
    }

    private static ProjectFee Of(StatedFees? stated, long paid) =>
        new(4, new ProjectFact(Guid.NewGuid(), "411221-01", "项目", ProjectState.Running, null, null), stated, paid, 1);
}
