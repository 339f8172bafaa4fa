using Platform.Fees.Payments;
using Platform.Portal;

namespace Platform.Tests.Fees;

public sealed class PaymentFilterTests
{
    [Theory]
    [InlineData("2022-08")]
    [InlineData("2022.8")]
    [InlineData("2022年8月")]
    [InlineData("２０２２０８")]
    public void A_month_is_read_as_people_write_it(string month) =>
        Assert.Equal(new DateOnly(2022, 8, 1), From("/fees?month=" + Uri.EscapeDataString(month)).Month);

    [Fact]
    public void A_month_that_nobody_can_read_is_told_and_does_not_narrow()
    {
        var filter = From("/fees?month=八月");

        Assert.Null(filter.Month);
        Assert.True(filter.MonthUnreadable);
    }

    [Fact]
    public void An_empty_address_is_the_whole_list()
    {
        var filter = From("/fees");

        Assert.True(filter.IsPlain);
        Assert.False(filter.MonthUnreadable);
        Assert.Equal(20, filter.Asked.Page.Size);
    }

    [Fact]
    public void The_tabs_part_the_payments()
    {
        Payment[] payments = [new() { PaidFen = 100, DueFen = 100 }, new() { PaidFen = -100, DueFen = 100 }, new() { PaidFen = 90, DueFen = 100 }, new() { PaidFen = 110, DueFen = 100 }];

        Assert.Equal([-100L], Tab("reversal"));
        Assert.Equal([90L], Tab("under"));
        Assert.Equal([110L], Tab("over"));
        Assert.Equal(4, Tab("").Count);
        Assert.Empty(Tab("nonsense"));

        List<long> Tab(string status) => [.. PaymentFilter.Tab(payments.AsQueryable(), status).Select(p => p.PaidFen)];
    }

    private static PaymentFilter From(string url) => PaymentFilter.From(UrlQuery.Parse(url), TimeProvider.System);
}
