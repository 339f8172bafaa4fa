using Platform.Kernel.Data;

namespace Platform.Tests.Data;

public class OrderedIdTests
{
    [Fact]
    public void Each_is_greater_than_all_before_as_every_database_orders_text_and_bytes()
    {
        Guid[] made = [.. Enumerable.Range(0, 20_000).Select(_ => OrderedId.Next())];
        made.Select(id => id.ToString()).ShouldBe(made.Select(id => id.ToString()).Order(StringComparer.Ordinal));
        made.Select(id => id.Version).Distinct().ShouldBe([7]);
        made.Select(id => id.Variant & 0xC).Distinct().ShouldBe([0x8]);
    }

    [Fact]
    public void Of_several_threads_none_is_the_same()
    {
        var made = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).SelectMany(_ => Enumerable.Range(0, 5_000).Select(_ => OrderedId.Next()).ToList()).ToList();
        made.Distinct().Count().ShouldBe(40_000);
    }

    [Fact]
    public void It_tells_the_moment()
    {
        var before = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var said = long.Parse(OrderedId.Next().ToString("N")[..12], System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
        said.ShouldBeGreaterThanOrEqualTo(before);
    }
}
